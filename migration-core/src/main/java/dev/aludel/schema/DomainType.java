package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A type with rules of its own: a domain.
 *
 * @param name its name
 * @param base the type that its values have
 * @param nullable whether they may be null
 * @param value the default of its columns; null for none
 * @param checks the conditions that its values keep, which they call {@code VALUE}
 * @param comment what people say of it; null for nothing
 */
public record DomainType(QualifiedName name, DataType base, boolean nullable, @Nullable Default value,
        List<CheckConstraint> checks, @Nullable String comment) implements NamedType {

    public DomainType {
        checks = checks.stream()
            .sorted(Comparator.comparing(CheckConstraint::name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(CheckConstraint::expression))
            .toList();
    }

    /** A type without any rule yet. */
    public static DomainType of(QualifiedName name, DataType base) {
        return new DomainType(name, base, true, null, List.of(), null);
    }

    /** The check of that name. */
    public Optional<CheckConstraint> check(String checkName) {
        return this.checks.stream().filter((check) -> checkName.equals(check.name())).findFirst();
    }

    @Override
    public DomainType named(QualifiedName newName) {
        return new DomainType(newName, this.base, this.nullable, this.value, this.checks, this.comment);
    }

    /** The same with values of another type. */
    public DomainType basedOn(DataType newBase) {
        return new DomainType(this.name, newBase, this.nullable, this.value, this.checks, this.comment);
    }

    /** The same, null or not. */
    public DomainType nullable(boolean mayBeNull) {
        return new DomainType(this.name, this.base, mayBeNull, this.value, this.checks, this.comment);
    }

    /** The same with another default. */
    public DomainType filledBy(@Nullable Default newValue) {
        return new DomainType(this.name, this.base, this.nullable, newValue, this.checks, this.comment);
    }

    /** The same with one more check. */
    /**
     * The default that it has from the domain that it is made of, where it is created
     * without one ("CREATE DOMAIN" of PostgreSQL's manual); null for none.
     */
    public @Nullable Default takenOver(Schema schema) {
        return this.base.array() ? null
                : schema.type(this.base.name(), DomainType.class).map(DomainType::value).orElse(null);
    }

    public DomainType with(CheckConstraint check) {
        String checkName = check.name();
        if (checkName != null && check(checkName).isPresent()) {
            throw DoesNotFit.exists("a constraint", this.name + "." + checkName);
        }
        return checkedBy(Stream.concat(this.checks.stream(), Stream.of(check)).toList());
    }

    /** The same with just these checks. */
    public DomainType checkedBy(List<CheckConstraint> newChecks) {
        return new DomainType(this.name, this.base, this.nullable, this.value, newChecks, this.comment);
    }

    /** The same with one check changed, or taken away where the change gives null. */
    public DomainType withCheck(String checkName, Function<CheckConstraint, @Nullable CheckConstraint> change) {
        CheckConstraint before = check(checkName)
            .orElseThrow(() -> DoesNotFit.missing("constraint", this.name + "." + checkName));
        List<CheckConstraint> after = new ArrayList<>(this.checks);
        after.remove(before);
        CheckConstraint changed = change.apply(before);
        if (changed != null) {
            after.add(changed);
        }
        return checkedBy(after);
    }

    @Override
    public DomainType commented(@Nullable String newComment) {
        return new DomainType(this.name, this.base, this.nullable, this.value, this.checks, newComment);
    }

    @Override
    public boolean uses(QualifiedName type) {
        return this.base.uses(type);
    }

    @Override
    public DomainType using(QualifiedName type, QualifiedName newName) {
        return uses(type) ? basedOn(this.base.named(newName)) : this;
    }

    @Override
    public String kind() {
        return "domain";
    }

}

package dev.aludel.operation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What uses a function, a type or a collation inside an expression. */
final class ThingUses {

    private static final Set<ObjectKind> USED = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.AGGREGATE, ObjectKind.TYPE,
            ObjectKind.DOMAIN, ObjectKind.COLLATION);

    private ThingUses() {
    }

    /**
     * Whether it is plain which expressions use a thing: a function may have others of
     * its name.
     */
    static boolean areTold(Schema schema, ObjectName thing) {
        return !USED.contains(thing.kind())
                || !Expressions.anyMatch(schema, ThingNames.of(schema, thing), ThingNames::isDoubtfulIn);
    }

    /** A thing has another name: the expressions that use it follow. */
    static Schema renamed(Schema before, ObjectName thing, QualifiedName to) {
        return USED.contains(thing.kind()) ? Expressions.changed(before, ThingNames.of(before, thing),
                (names, expression) -> names.renamed(expression, to)) : before;
    }

    /**
     * A thing is gone: the expressions that use it go too, and what cannot be without.
     */
    static Schema without(Schema before, ObjectName thing) {
        if (!USED.contains(thing.kind())) {
            return before;
        }
        ThingNames names = ThingNames.of(before, thing);
        if (!Expressions.anyMatch(before, names, ThingNames::isIn)) {
            return before;
        }
        Schema after = before;
        for (Table table : before.tables().values()) {
            Predicate<String> uses = names.among(Expressions.columns(before, table))::isIn;
            after = after.withTable(table.name(), (found) -> without(found, uses));
            for (Column column : table.columns()) {
                if (column.value() instanceof Generated generated && uses.test(generated.expression())) {
                    after = new DropColumn(table.name(), column.name(), column, true).applyTo(after);
                }
            }
        }
        return after.withEachType((type) -> (type instanceof DomainType domain) ? without(domain, names::isIn) : type);
    }

    private static Table without(Table table, Predicate<String> uses) {
        return table.withConstraints(table.constraints().stream().filter((found) -> !isUsedBy(found, uses)).toList())
            .withIndexes(table.indexes().stream().filter((index) -> !isUsedBy(index, uses)).toList())
            .withColumns(table.columns()
                .stream()
                .map((column) -> (column.value() instanceof Default given && uses.test(given.expression()))
                        ? column.filledBy(null) : column)
                .toList());
    }

    private static DomainType without(DomainType domain, Predicate<String> uses) {
        Default given = domain.value();
        DomainType checked = domain
            .checkedBy(domain.checks().stream().filter((check) -> !uses.test(check.expression())).toList());
        return (given != null && uses.test(given.expression())) ? checked.filledBy(null) : checked;
    }

    private static boolean isUsedBy(Constraint constraint, Predicate<String> uses) {
        if (constraint instanceof CheckConstraint check) {
            return uses.test(check.expression());
        }
        return constraint instanceof ExclusionConstraint exclusion && (isUsedBy(exclusion.where(), uses)
                || exclusion.elements().stream().anyMatch((element) -> isUsedBy(element.key(), uses)));
    }

    private static boolean isUsedBy(Index index, Predicate<String> uses) {
        return isUsedBy(index.where(), uses) || index.keys().stream().anyMatch((key) -> isUsedBy(key, uses));
    }

    private static boolean isUsedBy(IndexKey key, Predicate<String> uses) {
        return key instanceof IndexedExpression && uses.test(key.text());
    }

    private static boolean isUsedBy(@Nullable String expression, Predicate<String> uses) {
        return expression != null && uses.test(expression);
    }

}

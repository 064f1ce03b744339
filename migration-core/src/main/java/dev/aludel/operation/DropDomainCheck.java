package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Drops a condition that the values of a domain keep.
 *
 * @param domain the domain's name
 * @param name the check's name
 * @param definition what is dropped; null until it is known
 */
public record DropDomainCheck(QualifiedName domain, String name,
        @Nullable CheckConstraint definition) implements DomainOperation {

    @Override
    public String describe() {
        return "Drop check %s of domain %s".formatted(this.name, this.domain);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.withCheck(this.name, (found) -> null);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map((dropped) -> new AddDomainCheck(this.domain, dropped));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.type(this.domain, DomainType.class)
            .flatMap((found) -> found.check(this.name))
            .<Operation>map((found) -> new DropDomainCheck(this.domain, this.name, found))
            .orElse(this);
    }

}

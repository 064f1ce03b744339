package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Gives a domain a default or takes it away.
 *
 * @param domain the domain's name
 * @param from the default before; null for none, or until it is known
 * @param to the default after; null for none
 */
public record SetDomainDefault(QualifiedName domain, @Nullable Default from,
        @Nullable Default to) implements DomainOperation {

    @Override
    public String describe() {
        return "%s the default of domain %s".formatted((this.to != null) ? "Set" : "Drop", this.domain);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.filledBy(this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetDomainDefault(this.domain, this.to, this.from));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.type(this.domain, DomainType.class)
            .<Operation>map((found) -> new SetDomainDefault(this.domain, found.value(), this.to))
            .orElse(this);
    }

}

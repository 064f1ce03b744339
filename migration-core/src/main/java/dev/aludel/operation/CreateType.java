package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DomainType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Schema;

/**
 * Creates an enum type, a domain or a composite type.
 *
 * @param type the type
 */
public record CreateType(NamedType type) implements Operation {

    @Override
    public String describe() {
        return "Create %s %s".formatted(this.type.kind(), this.type.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.with(this.type);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropType(this.type.name(), this.type, false));
    }

    /** A domain over another one takes its default where it has none of its own. */
    @Override
    public Operation completedFrom(Schema before) {
        if (!(this.type instanceof DomainType domain) || domain.value() != null || domain.base().array()) {
            return this;
        }
        return before.type(domain.base().name(), DomainType.class)
            .<Operation>map((base) -> new CreateType(domain.filledBy(base.value())))
            .orElse(this);
    }

}

package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;

/**
 * Renames a condition that the values of a domain keep.
 *
 * @param domain the domain's name
 * @param from its name before
 * @param to its name after
 */
public record RenameDomainCheck(QualifiedName domain, String from, String to) implements DomainOperation {

    @Override
    public String describe() {
        return "Rename check %s of domain %s to %s".formatted(this.from, this.domain, this.to);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.withCheck(this.from, (found) -> found.named(this.to));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameDomainCheck(this.domain, this.to, this.from));
    }

}

package dev.aludel.safety.rule.convention;

import java.util.stream.Stream;

import dev.aludel.operation.CreateType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.DomainType;

/** A domain that demands something is hard to change. */
final class DomainWithConstraint implements Rule<CreateType> {

    @Override
    public Class<CreateType> subject() {
        return CreateType.class;
    }

    @Override
    public Stream<Danger> dangers(CreateType op, Scene scene) {
        return (op.type() instanceof DomainType domain && (!domain.checks().isEmpty() || !domain.nullable()))
                ? Stream.of(Danger.remark(
                        "Domain %s demands something: when that changes, every table that uses it is read under lock."
                            .formatted(domain.name())))
                : Stream.empty();
    }

}

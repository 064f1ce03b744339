package dev.aludel.safety.rule.convention;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.CheckConstraint;

/** A check that is true today. */
final class VolatileCheck implements Rule<Operation> {

    private static final Pattern VOLATILE = Pattern
        .compile("(?i)\\b(now|random|clock_timestamp|statement_timestamp|timeofday|nextval|gen_random_uuid)\\s*\\("
                + "|\\b(current_date|current_time|current_timestamp|localtime|localtimestamp|current_user|session_user)\\b");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return Written.constraints(op)
            .filter((constraint) -> constraint instanceof CheckConstraint check
                    && VOLATILE.matcher(check.expression()).find())
            .map((check) -> Danger.remark(
                    "Check %s depends on when it is asked: a row that was accepted may be refused later, as when a dump is restored."
                        .formatted(check.name())));
    }

}

package dev.aludel.safety.rule.migration;

import java.util.stream.Stream;

import dev.aludel.safety.Allowance;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Something is allowed that is not found. */
final class UnusedAllow implements Rule<Allowance> {

    @Override
    public Class<Allowance> subject() {
        return Allowance.class;
    }

    @Override
    public Stream<Danger> dangers(Allowance allowance, Scene scene) {
        String rule = allowance.directive().rule();
        return switch (allowance.state()) {
            case UNUSED ->
                Stream.of(Danger.remark("%s is allowed here, but not found here: take the line away.".formatted(rule)));
            case UNKNOWN -> Stream.of(Danger.remark("%s is allowed here, but there is no such rule.".formatted(rule)));
            case USED, EXPIRED -> Stream.empty();
        };
    }

}

package dev.aludel.safety.rule.migration;

import java.util.stream.Stream;

import dev.aludel.migration.Directive;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A person must decide something first. */
final class DecisionNeeded implements Rule<Directive.Decide> {

    @Override
    public Class<Directive.Decide> subject() {
        return Directive.Decide.class;
    }

    @Override
    public Stream<Danger> dangers(Directive.Decide decide, Scene scene) {
        return Stream.of(Danger.remark("A person must decide: %s".formatted(decide.question())));
    }

}

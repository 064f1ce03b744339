package dev.aludel.safety.rule.migration;

import java.util.stream.Stream;

import dev.aludel.migration.Directive;
import dev.aludel.safety.Allowance;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Something was allowed until a day that is over. */
final class ExpiredAllow implements Rule<Allowance> {

    @Override
    public Class<Allowance> subject() {
        return Allowance.class;
    }

    @Override
    public Stream<Danger> dangers(Allowance allowance, Scene scene) {
        if (allowance.state() != Allowance.State.EXPIRED) {
            return Stream.empty();
        }
        Directive.Allow directive = allowance.directive();
        return Stream.of(Danger.remark("%s was allowed here until %s (%s): fix it, or allow it anew."
            .formatted(directive.rule(), directive.until(), directive.reason())));
    }

}

package dev.aludel.safety.rule.locking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.fact.Facts;
import dev.aludel.migration.Phase;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Fills;
import dev.aludel.plan.Renames;
import dev.aludel.plan.Rewrites;
import dev.aludel.plan.Setting;
import dev.aludel.plan.Step;
import dev.aludel.plan.Way;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Scene;

/** The gentler way of a change, to be pasted: the one that a draft takes. */
final class Gentler {

    private Gentler() {
    }

    /** A danger, with the gentler way where there is one. */
    static Stream<Danger> instead(Danger danger, Operation change, Scene scene) {
        return Stream.of(way(change, scene).map((way) -> danger.instead(sql(way, scene))).orElse(danger));
    }

    private static Optional<Way> way(Operation change, Scene scene) {
        return Rewrites
            .way(change,
                    new Setting(scene.dialect(), scene.before(), Phase.EXPAND, Optional.empty(), Fills.NONE,
                            Renames.NONE, Facts.of(String.valueOf(scene.version()), Map.of())))
            .filter((way) -> !way.isClosed());
    }

    /** What looks at rows or builds an index is a transaction of its own. */
    private static String sql(Way way, Scene scene) {
        List<Operation> operations = way.legs()
            .stream()
            .flatMap((leg) -> Step.operations(leg.steps()).stream())
            .toList();
        return (operations.size() == 1) ? scene.sql(operations) : StepByStep.of(scene.sql(operations));
    }

}

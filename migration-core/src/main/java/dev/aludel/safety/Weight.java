package dev.aludel.safety;

import java.util.Optional;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/** How serious a danger is on this database. */
final class Weight {

    private final SafetySettings settings;

    Weight(SafetySettings settings) {
        this.settings = settings;
    }

    /**
     * The severity of a danger, empty where it is none.
     * @param level how serious its rule is on a large table
     */
    Optional<Severity> of(Danger danger, Severity level, Scene scene) {
        QualifiedName table = danger.table();
        if (table == null) {
            return ofThing(danger.thing(), level, scene);
        }
        if (danger.verdict() == Verdict.WILL_FAIL) {
            return Optional.of(Severity.BLOCKER);
        }
        if (danger.kind() == Danger.Kind.FAILURE && scene.mayHaveChangedRowsOf(table)) {
            return Optional.of(level);
        }
        if (scene.isBornHere(danger, table)) {
            return Optional.empty();
        }
        if (scene.isBornInRun(danger, table) || scene.isAbsent(table, danger.column())) {
            return Optional.of(level.atMost(Severity.INFO));
        }
        return Optional.of(level.atMost(isDisproved(danger) ? Severity.INFO : limit(danger, table, scene)));
    }

    private static Optional<Severity> ofThing(@Nullable ObjectName thing, Severity level, Scene scene) {
        if (thing == null) {
            return Optional.of(level);
        }
        return scene.isBornHere(thing) ? Optional.empty()
                : Optional.of(scene.isBornInRun(thing) ? level.atMost(Severity.INFO) : level);
    }

    private static boolean isDisproved(Danger danger) {
        return switch (danger.kind()) {
            case FAILURE -> danger.verdict() == Verdict.WILL_PASS;
            case LOSS -> danger.verdict() == Verdict.NO_LOSS;
            default -> false;
        };
    }

    private Severity limit(Danger danger, QualifiedName table, Scene scene) {
        if (danger.kind() == Danger.Kind.BREAKAGE) {
            return Severity.BLOCKER;
        }
        return scene.size(table).map((size) -> {
            if (size.isEmpty()) {
                return Severity.INFO;
            }
            return (danger.kind() == Danger.Kind.WAITING && this.settings.isSmall(table, size)) ? Severity.CAUTION
                    : Severity.BLOCKER;
        }).orElse(Severity.BLOCKER);
    }

}

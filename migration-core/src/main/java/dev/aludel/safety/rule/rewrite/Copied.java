package dev.aludel.safety.rule.rewrite;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** Commands that copy tables as they are. */
final class Copied {

    private Copied() {
    }

    /** One danger for each table; one for all together where the command names none. */
    static Stream<Danger> by(RunCommand command, String name, Scene scene) {
        if (!command.command().equals(name)) {
            return Stream.empty();
        }
        Effects effects = scene.effects(command);
        if (!effects.rewrites()) {
            return Stream.empty();
        }
        List<QualifiedName> tables = effects.locks().stream().map(TableLock::table).toList();
        if (tables.size() != 1) {
            return Stream.of(new Danger(Danger.Kind.WAITING, Verdict.WILL_PASS, null, null, null,
                    "%s copies tables, one after the other.".formatted(title(command)), "", null));
        }
        return tables.stream()
            .map((table) -> Danger.waiting(table, Verdict.WILL_PASS,
                    "%s copies every row of %s.".formatted(title(command), table)));
    }

    private static String title(RunCommand command) {
        return command.command().equals("VACUUM") ? "VACUUM FULL" : command.command();
    }

}

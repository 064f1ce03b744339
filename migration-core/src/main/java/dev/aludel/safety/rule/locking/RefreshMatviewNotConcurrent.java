package dev.aludel.safety.rule.locking;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** REFRESH MATERIALIZED VIEW keeps readers waiting until it is filled. */
final class RefreshMatviewNotConcurrent implements Rule<RunCommand> {

    private static final Pattern HEAD = Pattern.compile("REFRESH\\s+MATERIALIZED\\s+VIEW\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY = Pattern.compile("(?is)CREATE\\s+UNIQUE\\s+INDEX(?!.*\\bWHERE\\b).*");

    @Override
    public Class<RunCommand> subject() {
        return RunCommand.class;
    }

    @Override
    public Stream<Danger> dangers(RunCommand op, Scene scene) {
        if (!op.command().equals("REFRESH MATERIALIZED VIEW")) {
            return Stream.empty();
        }
        Effects effects = scene.effects(op);
        return effects.locks()
            .stream()
            .filter((lock) -> lock.waiting() == Waiting.EVERYBODY && effects.works())
            .map(TableLock::table)
            .map((view) -> danger(op, view, scene));
    }

    private static Danger danger(RunCommand op, QualifiedName view, Scene scene) {
        Danger danger = Danger.waiting(view, Verdict.WILL_PASS,
                "Nobody can read %s until it is filled again.".formatted(view));
        return hasKey(view, scene) ? danger.instead(HEAD.matcher(op.sql()).replaceFirst("$0CONCURRENTLY ") + ";")
                : danger;
    }

    /** Whether there is an index that tells all of its rows apart. */
    private static boolean hasKey(QualifiedName view, Scene scene) {
        return scene.before()
            .objects()
            .values()
            .stream()
            .filter((object) -> object.name().kind() == ObjectKind.INDEX
                    && object.needs().stream().map(ObjectName::name).anyMatch(view::equals))
            .map(NamedObject::definition)
            .anyMatch((definition) -> definition != null && KEY.matcher(definition).matches());
    }

}

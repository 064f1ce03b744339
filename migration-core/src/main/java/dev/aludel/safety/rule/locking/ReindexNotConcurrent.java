package dev.aludel.safety.rule.locking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** REINDEX keeps writers waiting, and readers too. */
final class ReindexNotConcurrent implements Rule<RunCommand> {

    private static final Pattern HEAD = Pattern
        .compile("\\s*REINDEX\\s+(?:\\([^)]*\\)\\s*)?(?:INDEX|TABLE|SCHEMA|DATABASE)\\s+", Pattern.CASE_INSENSITIVE);

    @Override
    public Class<RunCommand> subject() {
        return RunCommand.class;
    }

    @Override
    public Stream<Danger> dangers(RunCommand op, Scene scene) {
        if (!op.command().equals("REINDEX")) {
            return Stream.empty();
        }
        return scene.effects(op)
            .locks()
            .stream()
            .filter((lock) -> lock.waiting() == Waiting.WRITERS)
            .map(TableLock::table)
            .limit(1)
            .map((table) -> danger(op, table));
    }

    /** A query looks at all indexes of its tables, so it waits for each of them. */
    private static Danger danger(RunCommand op, QualifiedName table) {
        Danger danger = Danger.waiting(table, Verdict.WILL_PASS,
                "Building indexes of %s anew keeps those who write to it waiting, and those who read it, too."
                    .formatted(table));
        Matcher head = HEAD.matcher(op.sql());
        return head.lookingAt()
                ? danger
                    .instead(op.sql().substring(0, head.end()) + "CONCURRENTLY " + op.sql().substring(head.end()) + ";")
                : danger;
    }

}

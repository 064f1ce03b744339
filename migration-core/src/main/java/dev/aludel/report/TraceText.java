package dev.aludel.report;

import java.util.List;

import dev.aludel.trace.Trace;
import dev.aludel.trace.TracedMigration;
import dev.aludel.trace.TracedStatement;

/** A trace for people: what each statement did, and what was judged otherwise. */
public final class TraceText {

    private TraceText() {
    }

    /** The trace as text. */
    public static String of(Trace trace) {
        StringBuilder text = new StringBuilder(
                "Seen on a scratch copy of the schema, without rows, on %s.\n".formatted(trace.server()));
        trace.gaps().forEach((gap) -> text.append("The copy lacks: ").append(gap).append('\n'));
        trace.migrations().forEach((migration) -> add(migration, text));
        if (trace.migrations().isEmpty()) {
            text.append("There is nothing to run.\n");
        }
        if (!trace.untried().isEmpty()) {
            text.append("\nNot run, as an upgrade ends where a migration fails: %s.\n"
                .formatted(String.join(", ", trace.untried())));
        }
        return text.toString();
    }

    private static void add(TracedMigration migration, StringBuilder text) {
        text.append("\n%s, %s:\n".formatted(migration.file(),
                migration.transactional() ? "in one transaction, which holds each lock to its end"
                        : "each statement in a transaction of its own"));
        for (TracedStatement statement : migration.statements()) {
            text.append("%s%s\n".formatted((statement.line() != null) ? statement.line() + ": " : "",
                    statement.statement()));
            add("locks", statement.locks(), text);
            add("reads", statement.scanned(), text);
            add("rewrites", statement.rewritten(), text);
            add("rebuilds", statement.rebuilt(), text);
            statement.changes().forEach((change) -> add("changes", List.of(change), text));
            if (!statement.analysed()) {
                add("judged", List.of("not analysed"), text);
            }
            statement.differences().forEach((difference) -> add("differs", List.of(difference), text));
            if (statement.note() != null) {
                add("note", List.of(statement.note()), text);
            }
        }
        if (migration.error() != null) {
            text.append("It failed: %s\n".formatted(migration.error()))
                .append(migration.transactional() ? "Nothing is left of it.\n"
                        : "What ran before that statement stays.\n");
        }
    }

    private static void add(String word, List<?> what, StringBuilder text) {
        if (!what.isEmpty()) {
            text.append(
                    "    %-9s%s\n".formatted(word, String.join(", ", what.stream().map(Object::toString).toList())));
        }
    }

}

package dev.aludel.replay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.QualifiedName;

/**
 * Tables that only a connection has. A statement that calls one by its name changes
 * nothing of the schema, also where a table that stays has the same name ("CREATE TABLE"
 * of the manual, TEMPORARY).
 */
final class TemporaryTables {

    private static final String DROP = "DROP TABLE";

    private TemporaryTables() {
    }

    /** What an operation is where these tables are there. */
    static Operation meant(Operation read, String sql, Set<QualifiedName> temporary) {
        Optional<QualifiedName> named = temporary.stream()
            .filter((table) -> matches("(?<![\\w$.\"])\"?%s(?![\\w$])", table, sql))
            .findFirst();
        if (named.isEmpty() || read instanceof RunCommand || read instanceof DataOperation) {
            return read;
        }
        QualifiedName table = named.get();
        boolean plain = temporary.size() == 1 && !matches("\\.\\s*\"?%s(?![\\w$])", table, sql)
                && table.equals(altered(read));
        if (!plain) {
            return new RunSql(sql);
        }
        return (bare(read) instanceof DropTable) ? new RunCommand(DROP, sql, table)
                : new RunCommand("ALTER TABLE", sql);
    }

    /** The tables that are there after a statement that makes or drops one. */
    static Set<QualifiedName> after(RunCommand command, Set<QualifiedName> before) {
        Set<QualifiedName> after = new HashSet<>(before);
        QualifiedName table = command.temporary();
        if (table != null && command.command().equals(DROP)) {
            after.remove(table);
        }
        else if (table != null) {
            after.add(table);
        }
        return after;
    }

    private static Operation bare(Operation operation) {
        if (operation instanceof IfNeeded needed) {
            return bare(needed.operation());
        }
        return (operation instanceof AlterOnly only) ? only.operation() : operation;
    }

    /** The only table that it changes; null where it may be about others too. */
    private static @Nullable QualifiedName altered(Operation operation) {
        Operation bare = bare(operation);
        if (bare instanceof DropTable drop) {
            return drop.table();
        }
        if (bare instanceof CreateIndex create) {
            return create.table();
        }
        if (bare instanceof RenameColumn rename) {
            return rename.table();
        }
        return (bare instanceof TableOperation alteration) ? alteration.table() : null;
    }

    private static boolean matches(String pattern, QualifiedName table, String sql) {
        return Pattern.compile(pattern.formatted(Pattern.quote(table.name())), Pattern.CASE_INSENSITIVE)
            .matcher(sql)
            .find();
    }

}

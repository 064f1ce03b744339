package dev.aludel.replay;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
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

    private static final String ALONE = "(?<![\\w$.\"])\"?%s(?![\\w$])";

    private static final String IN_A_SCHEMA = "\\.\\s*\"?%s(?![\\w$])";

    private TemporaryTables() {
    }

    /** What an operation is where these tables are there. */
    static Operation meant(Operation read, String sql, Set<QualifiedName> temporary) {
        Operation bare = bare(read);
        QualifiedName altered = altered(bare);
        if (altered == null) {
            boolean known = bare instanceof RunCommand || bare instanceof DataOperation || bare instanceof CreateTable;
            return (!known && temporary.stream().anyMatch((table) -> matches(ALONE, table, sql))) ? new RunSql(sql)
                    : read;
        }
        if (!temporary.contains(altered) || !matches(ALONE, altered, sql)) {
            return read;
        }
        if (matches(IN_A_SCHEMA, altered, sql)) {
            return new RunSql(sql);
        }
        return (bare instanceof DropTable) ? new RunCommand(DROP, sql, altered) : new RunCommand("ALTER TABLE", sql);
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
    private static @Nullable QualifiedName altered(Operation bare) {
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

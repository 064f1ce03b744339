package dev.aludel.dialect.postgres;

import dev.aludel.dialect.postgres.Probe.Query;
import dev.aludel.fact.Permission;
import dev.aludel.fact.PermissionFor;

/** Whether whoever is connected may do something to a table. */
final class PermissionProbe {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private static final String SQL = """
            SELECT %s, current_user, pg_get_userbyid(c.relowner)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = '%s'::regclass""";

    private static final String OWNER = "pg_has_role(c.relowner, 'USAGE')";

    private PermissionProbe() {
    }

    static Probe<Permission> of(PermissionFor question) {
        String table = SPELLING.name(question.table()).replace("'", "''");
        return new Probe<>(new Query<>(SQL.formatted(condition(question.right()), table),
                (row) -> new Permission(row.getBoolean(1), row.getString(2), row.getString(3))), null);
    }

    private static String condition(PermissionFor.Right right) {
        return switch (right) {
            case OWNER -> OWNER;
            case DROP -> OWNER + " OR pg_has_role(n.nspowner, 'USAGE')";
            // It may be given for some columns only.
            case UPDATE, REFERENCES -> "has_any_column_privilege(c.oid, '" + right + "')";
            default -> "has_table_privilege(c.oid, '" + right + "')";
        };
    }

}

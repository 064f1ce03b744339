package dev.aludel.dialect.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/**
 * Which definitions make the same thing, as the server prints it: both are made for a
 * moment, as temporary things in a transaction that is rolled back. The tables that they
 * name are locked as by a reader, those that a rule changes as by a writer, and nobody is
 * waited for. Who may not make temporary things is not answered.
 */
final class ServerDefinitions {

    /** The columns and the checks of a table. */
    private static final String PRINTED = """
            SELECT concat((SELECT string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                a.attcollation::regcollation, a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)), ', ' ORDER BY a.attnum)
              FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              WHERE a.attrelid = c.oid AND a.attnum > 0),
              (SELECT string_agg(concat_ws(' ', '', k.conname, pg_get_constraintdef(k.oid)), ',' ORDER BY k.conname)
              FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c')) AS text
            FROM pg_class c WHERE c.oid = %s::regclass""";

    private final Map<List<String>, Boolean> answers = new HashMap<>();

    private final Interview interview;

    ServerDefinitions(Interview interview) {
        this.interview = interview;
    }

    boolean same(ObjectName name, String one, String other) {
        List<String> question = question(name.kind(), one, other);
        return !question.isEmpty() && this.answers.computeIfAbsent(question, this::isSame);
    }

    private boolean isSame(List<String> question) {
        List<String> texts = this.interview.ask(true, question.toArray(String[]::new));
        return texts != null && texts.size() == 2 && texts.get(0).equals(texts.get(1));
    }

    /**
     * The statements of which the last gives the two texts; none where it is not worth
     * asking.
     */
    private static List<String> question(ObjectKind kind, String one, String other) {
        return switch (kind) {
            case FUNCTION, PROCEDURE -> routines(RoutineText.of(one), RoutineText.of(other));
            case VIEW, MATERIALIZED_VIEW -> views(ViewText.of(one), ViewText.of(other));
            case RULE -> rules(RuleText.of(one), RuleText.of(other));
            case FOREIGN_TABLE -> foreignTables(ForeignTableText.of(one), ForeignTableText.of(other));
            default -> List.of();
        };
    }

    private static List<String> routines(@Nullable RoutineText one, @Nullable RoutineText other) {
        if (one == null || other == null) {
            return List.of();
        }
        return List.of("SET LOCAL check_function_bodies = off", one.creating("pg_temp.aludel_one"),
                other.creating("pg_temp.aludel_other"),
                "SELECT replace(pg_get_functiondef(oid), proname, '') FROM pg_proc "
                        + "WHERE pronamespace = pg_my_temp_schema() AND proname IN ('aludel_one', 'aludel_other')");
    }

    private static List<String> views(@Nullable ViewText one, @Nullable ViewText other) {
        if (one == null || other == null || !one.isComparableTo(other)) {
            return List.of();
        }
        return List.of(one.creating("aludel_one"), other.creating("aludel_other"),
                "SELECT pg_get_viewdef(v::regclass) FROM unnest(ARRAY['pg_temp.aludel_one', 'pg_temp.aludel_other']) AS v");
    }

    /** Rules of a table that has the columns of the real one. */
    private static List<String> rules(@Nullable RuleText one, @Nullable RuleText other) {
        if (one == null || other == null || !one.isComparableTo(other)) {
            return List.of();
        }
        return List.of("CREATE TEMPORARY TABLE aludel_table (LIKE " + one.table() + ")",
                one.creating("aludel_one", "pg_temp.aludel_table"),
                other.creating("aludel_other", "pg_temp.aludel_table"),
                "SELECT replace(pg_get_ruledef(oid), rulename, '') FROM pg_rewrite "
                        + "WHERE ev_class = 'pg_temp.aludel_table'::regclass");
    }

    /** One after the other, as checks that nobody named are called after the table. */
    private static List<String> foreignTables(@Nullable ForeignTableText one, @Nullable ForeignTableText other) {
        if (one == null || other == null || !one.isComparableTo(other)) {
            return List.of();
        }
        String printed = PRINTED.formatted("'pg_temp." + one.name().replace("'", "''") + "'");
        return List.of(one.creating(), "CREATE TEMPORARY TABLE aludel_one AS " + printed,
                "DROP TABLE pg_temp." + one.name(), other.creating(),
                "SELECT text FROM aludel_one UNION ALL " + printed);
    }

}

package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.diff.Equivalence;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Table;

/**
 * Which spellings mean the same to a server, which is asked only where their texts do not
 * say it. It plans, and never runs, a statement over a table of no rows with the columns
 * of the real one, and tells what it has understood: no lock is taken, no privilege but
 * CONNECT is needed, and it goes on a standby too. What it calculates in advance are
 * immutable functions of constants ("EXPLAIN" and "Function Volatility Categories" of the
 * manual), so that the answer is the same tomorrow.
 */
final class ServerEquivalence implements Equivalence {

    private static final String QUESTION = "EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) SELECT %s, %s";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PostgresEquivalence texts = new PostgresEquivalence();

    private final PostgresSpelling spelling = new PostgresSpelling();

    private final Map<List<String>, Boolean> answers = new HashMap<>();

    private final Interview interview;

    private final ServerDefinitions definitions;

    /** Null until somebody has asked for it. */
    private @Nullable Optional<String> defaultSchema;

    ServerEquivalence(Connection connection) {
        this.interview = new Interview(connection);
        this.definitions = new ServerDefinitions(this.interview);
    }

    @Override
    public boolean sameType(DataType one, DataType other) {
        return this.texts.sameType(one, other);
    }

    @Override
    public boolean isKin(DataType one, DataType other) {
        return this.texts.isKin(one, other);
    }

    @Override
    public boolean sameExpression(String one, String other) {
        return this.texts.sameExpression(one, other);
    }

    @Override
    public boolean sameExpression(Table table, String one, String other) {
        return this.texts.sameExpression(table, one, other)
                || !table.columns().isEmpty() && isUnderstoodAlike("%s", one, other, rowsOf(table));
    }

    @Override
    public boolean sameDefault(DataType type, String one, String other) {
        return this.texts.sameDefault(type, one, other) || isUnderstoodAlike(assigned(type), one, other, "");
    }

    @Override
    public boolean sameDefinition(ObjectName name, String one, String other) {
        return this.texts.sameDefinition(name, one, other)
                || this.texts.sameDefinition(name, one, other, defaultSchema())
                || this.definitions.same(name, one, other);
    }

    @Override
    public boolean sameParameter(String parameter, String one, String other) {
        return this.texts.sameParameter(parameter, one, other);
    }

    private @Nullable String defaultSchema() {
        if (this.defaultSchema == null) {
            List<String> answer = this.interview.ask(false, "SELECT quote_ident(current_schema())");
            this.defaultSchema = (answer != null && !answer.isEmpty()) ? Optional.ofNullable(answer.get(0))
                    : Optional.empty();
        }
        return this.defaultSchema.orElse(null);
    }

    private boolean isUnderstoodAlike(String form, String one, String other, String rows) {
        String expression = SingleExpression.of(one);
        String otherExpression = SingleExpression.of(other);
        if (expression == null || otherExpression == null) {
            return false;
        }
        String question = QUESTION.formatted(form.formatted("(" + expression + ")"),
                form.formatted("(" + otherExpression + ")")) + rows;
        return this.answers.computeIfAbsent(List.of(question), (key) -> isSame(this.interview.ask(false, question)));
    }

    /** Whether the plan gives the same for both. */
    private boolean isSame(@Nullable List<String> plan) {
        if (plan == null || plan.isEmpty()) {
            return false;
        }
        JsonNode output = JSON.readTree(plan.get(0)).path(0).path("Plan").path("Output");
        return output.size() == 2 && this.texts.sameExpression(output.get(0).asString(), output.get(1).asString());
    }

    /** No rows, with the columns of the table. */
    private String rowsOf(Table table) {
        return " FROM json_to_recordset('[]') AS %s (%s)".formatted(this.spelling.name(table.name().name()),
                table.columns()
                    .stream()
                    .map((column) -> this.spelling.name(column.name()) + " " + this.spelling.collated(column.type()))
                    .collect(Collectors.joining(", ")));
    }

    /**
     * The value as the column takes it. A cast cuts off what is too long, where the
     * column refuses it, and a document is the same in whatever order.
     */
    private String assigned(DataType type) {
        DataType canonical = CanonicalType.of(type).collatedBy(null);
        String cast = "(%s)::" + this.spelling.type(canonical).replace("%", "%%");
        if (canonical.array()) {
            return cast;
        }
        return switch (canonical.name().toString()) {
            case "character varying", "bit varying" -> "(%s)::" + this.spelling.type(canonical.with(List.of()));
            case "character" -> "(%s)::bpchar::text";
            case "numeric" -> "trim_scale(" + cast + ")";
            case "json" -> cast + "::jsonb";
            default -> cast;
        };
    }

}

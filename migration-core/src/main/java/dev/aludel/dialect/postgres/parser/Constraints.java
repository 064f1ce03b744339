package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.ActionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Changed_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_with_periodContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_without_overlapsContext;

import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;

/**
 * Constraints of a table, each with the name that the database will give it where it has
 * none. When they may be deferred, and what else belongs to their index, is read over: no
 * schema holds it.
 */
final class Constraints {

    private final Source source;

    private final QualifiedName table;

    private final Set<String> taken;

    /** The constraints of a table, whose names must not be among those taken. */
    Constraints(Source source, QualifiedName table, Set<String> taken) {
        this.source = source;
        this.table = table;
        this.taken = taken;
    }

    /**
     * A constraint.
     * @param column the column it stands behind; null where it stands on its own
     */
    Constraint read(Constraint_commonContext constraint, @Nullable String column) {
        Constr_bodyContext body = constraint.constr_body();
        if (constraint.table_enforced() != null && constraint.table_enforced().NOT() != null) {
            throw new NotUnderstood();
        }
        String given = (constraint.identifier() != null) ? this.source.name(constraint.identifier()) : null;
        boolean validated = constraint.VALID() == null;
        if (body.REFERENCES() != null) {
            return foreignKey(body, given, columns(body, column), validated);
        }
        if (body.CHECK() != null) {
            return CheckConstraint
                .of(named(given, checked(body), "check"), Expressions.text(this.source, body.expression))
                .enforced(Enforcement.validated(validated));
        }
        if (body.PRIMARY() != null) {
            return PrimaryKey.of(named(given, "", "pkey"), keyColumns(body, column));
        }
        if (body.UNIQUE() != null) {
            List<String> columns = keyColumns(body, column);
            return UniqueConstraint.of(named(given, withIncluded(body, columns), "key"), columns);
        }
        throw new NotUnderstood();
    }

    private ForeignKey foreignKey(Constr_bodyContext body, @Nullable String given, List<String> columns,
            boolean validated) {
        Names_with_periodContext referenced = body.ref_period;
        return ForeignKey
            .of(named(given, String.join("_", columns), "fkey"), columns,
                    this.source.qualified(body.schema_qualified_name()),
                    (referenced != null) ? names(referenced) : List.of())
            .ruledBy(ReferentialRules.of(action(body, (on) -> on.DELETE() != null),
                    action(body, (on) -> on.UPDATE() != null)))
            .enforced(Enforcement.validated(validated));
    }

    private static ReferentialAction action(Constr_bodyContext body, Predicate<Changed_actionContext> when) {
        Optional<ActionContext> found = body.changed_action()
            .stream()
            .filter(when)
            .map(Changed_actionContext::action)
            .findFirst();
        if (found.isEmpty() || found.get().ACTION() != null) {
            return ReferentialAction.NO_ACTION;
        }
        ActionContext action = found.get();
        if (action.names_in_parens() != null) {
            throw new NotUnderstood();
        }
        if (action.cascade_restrict() != null) {
            return (action.cascade_restrict().CASCADE() != null) ? ReferentialAction.CASCADE
                    : ReferentialAction.RESTRICT;
        }
        return (action.NULL() != null) ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
    }

    /**
     * A foreign key's own columns: before REFERENCES, or the column that it stands
     * behind.
     */
    private List<String> columns(Constr_bodyContext body, @Nullable String column) {
        if (body.FOREIGN() != null) {
            return names(body.col_period);
        }
        if (column == null) {
            throw new NotUnderstood();
        }
        return List.of(column);
    }

    private List<String> keyColumns(Constr_bodyContext body, @Nullable String column) {
        Names_without_overlapsContext names = body.names_without_overlaps();
        if (names != null && names.name_without_overlaps() == null) {
            return this.source.columns(names.schema_qualified_name());
        }
        if (names != null || column == null) {
            // WITHOUT OVERLAPS, or USING INDEX, whose columns only the server can tell.
            throw new NotUnderstood();
        }
        return List.of(column);
    }

    private List<String> names(Names_with_periodContext names) {
        if (names.name_with_period() != null) {
            throw new NotUnderstood();
        }
        return this.source.columns(names.schema_qualified_name());
    }

    private String withIncluded(Constr_bodyContext body, List<String> columns) {
        Stream<String> included = (body.index_parameters() != null && body.index_parameters().including_index() != null)
                ? body.index_parameters().including_index().identifier().stream().map(this.source::name)
                : Stream.empty();
        return String.join("_", Stream.concat(columns.stream(), included).toList());
    }

    /**
     * A check over one column is named after it, one over several after the table alone.
     */
    private String checked(Constr_bodyContext body) {
        List<String> columns = Expressions.columns(this.source, body.expression);
        return (columns.size() == 1) ? columns.get(0) : "";
    }

    private String named(@Nullable String given, String columns, String kind) {
        if (given != null) {
            this.taken.add(given);
            return given;
        }
        return Names.invented(this.table.name(), columns, kind, this.taken);
    }

}

package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.ActionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Changed_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_with_periodContext;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;

/** Foreign keys. */
final class ForeignKeys {

    private ForeignKeys() {
    }

    /**
     * A foreign key.
     * @param column the column it stands behind; null where it stands on its own
     */
    static ForeignKey read(Source source, Constr_bodyContext body, String name, @Nullable String column) {
        List<String> columns = (column != null) ? List.of(column) : columns(source, body);
        Names_with_periodContext referenced = body.ref_period;
        ForeignKey key = ForeignKey
            .of(name, columns, source.qualified(body.schema_qualified_name()),
                    (referenced != null) ? names(source, referenced) : List.of())
            .ruledBy(rules(source, body));
        return (body.col_period != null && body.col_period.name_with_period() != null) ? key.ofPeriods() : key;
    }

    /** Its own columns, before REFERENCES. */
    static List<String> columns(Source source, Constr_bodyContext body) {
        if (body.col_period == null) {
            throw new NotUnderstood();
        }
        return names(source, body.col_period);
    }

    private static List<String> names(Source source, Names_with_periodContext names) {
        List<String> columns = new ArrayList<>(source.columns(names.schema_qualified_name()));
        if (names.name_with_period() != null) {
            columns.add(source.simple(names.name_with_period().schema_qualified_name()));
        }
        return columns;
    }

    private static ReferentialRules rules(Source source, Constr_bodyContext body) {
        List<String> set = body.changed_action()
            .stream()
            .filter((on) -> on.DELETE() != null && on.action().names_in_parens() != null)
            .flatMap((on) -> source.columns(on.action().names_in_parens()).stream())
            .toList();
        if (body.PARTIAL() != null) {
            throw new NotUnderstood();
        }
        return new ReferentialRules(action(body, (on) -> on.DELETE() != null), set,
                action(body, (on) -> on.UPDATE() != null), (body.FULL() != null) ? MatchType.FULL : MatchType.SIMPLE);
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
        if (action.cascade_restrict() != null) {
            return (action.cascade_restrict().CASCADE() != null) ? ReferentialAction.CASCADE
                    : ReferentialAction.RESTRICT;
        }
        return (action.NULL() != null) ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
    }

}

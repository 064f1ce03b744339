package dev.aludel.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;

/** How a table constraint is written, with its name where it has one. */
record ConstraintClauses(Spelling spelling) {

    String of(Constraint constraint) {
        String name = constraint.name();
        return ((name != null) ? "CONSTRAINT " + this.spelling.name(name) + " " : "") + content(constraint)
                + constraint.deferral().sql() + constraint.enforcement().sql();
    }

    private String content(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return "CHECK (" + check.expression() + ")" + (check.inherited() ? "" : " NO INHERIT");
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        }
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY " + columns(key.columns(), key.withoutOverlaps()) + options(key.options());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return "UNIQUE " + (unique.options().nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
                    + columns(unique.columns(), unique.withoutOverlaps()) + options(unique.options());
        }
        return exclusion((ExclusionConstraint) constraint);
    }

    private String columns(List<String> columns, boolean withoutOverlaps) {
        String list = this.spelling.list(columns);
        return withoutOverlaps ? list.substring(0, list.length() - 1) + " WITHOUT OVERLAPS)" : list;
    }

    private String foreignKey(ForeignKey key) {
        return "FOREIGN KEY " + columns(key, key.columns()) + " REFERENCES " + this.spelling.name(key.referencedTable())
                + (key.referencedColumns().isEmpty() ? "" : " " + columns(key, key.referencedColumns()))
                + ((key.rules().match() == MatchType.FULL) ? " MATCH FULL" : "") + action(" ON DELETE ", key.onDelete())
                + (key.rules().setOnDelete().isEmpty() ? "" : " " + this.spelling.list(key.rules().setOnDelete()))
                + action(" ON UPDATE ", key.onUpdate());
    }

    private String columns(ForeignKey key, List<String> columns) {
        List<String> names = new ArrayList<>(columns.stream().map(this.spelling::name).toList());
        if (key.period()) {
            names.set(names.size() - 1, "PERIOD " + names.get(names.size() - 1));
        }
        return "(" + String.join(", ", names) + ")";
    }

    private static String action(String event, ReferentialAction action) {
        return (action != ReferentialAction.NO_ACTION) ? event + action.sql() : "";
    }

    private String exclusion(ExclusionConstraint exclusion) {
        IndexClauses clauses = new IndexClauses(this.spelling);
        return "EXCLUDE USING " + this.spelling.name(exclusion.method())
                + exclusion.elements()
                    .stream()
                    .map((element) -> clauses.key(element.key()) + " WITH " + element.operator())
                    .collect(Collectors.joining(", ", " (", ")"))
                + options(exclusion.options())
                + ((exclusion.where() != null) ? " WHERE (" + exclusion.where() + ")" : "");
    }

    private String options(IndexOptions options) {
        return (options.include().isEmpty() ? "" : " INCLUDE " + this.spelling.list(options.include()))
                + this.spelling.parameters(options.parameters());
    }

}

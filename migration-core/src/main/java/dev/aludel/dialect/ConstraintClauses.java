package dev.aludel.dialect;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;

/** How a table constraint is written, with its name where it has one. */
record ConstraintClauses(Spelling spelling) {

    String of(Constraint constraint) {
        String name = constraint.name();
        return ((name != null) ? "CONSTRAINT " + this.spelling.name(name) + " " : "") + content(constraint);
    }

    private String content(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return "CHECK (" + check.expression() + ")";
        }
        if (constraint instanceof ForeignKey key) {
            return "FOREIGN KEY " + this.spelling.list(key.columns()) + " REFERENCES "
                    + this.spelling.name(key.referencedTable())
                    + (key.referencedColumns().isEmpty() ? "" : " " + this.spelling.list(key.referencedColumns()))
                    + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate());
        }
        return ((constraint instanceof PrimaryKey) ? "PRIMARY KEY " : "UNIQUE ")
                + this.spelling.list(constraint.columns());
    }

    private static String action(String event, ReferentialAction action) {
        return (action != ReferentialAction.NO_ACTION) ? event + action.sql() : "";
    }

}

package dev.aludel.safety.rule.loss;

import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** Keeps the rows of a table elsewhere before a statement destroys them. */
final class Parking {

    private Parking() {
    }

    /** The statement again, behind a copy of the rows, and accepted for that reason. */
    static String copyBefore(Scene scene, QualifiedName table, String rule) {
        QualifiedName parked = table.sibling(table.name() + "_parked");
        return """
                CREATE TABLE %s AS SELECT * FROM %s;
                -- migrate:allow %s its rows are kept in %s
                %s;""".formatted(scene.name(parked), scene.name(table), rule, parked, scene.text());
    }

}

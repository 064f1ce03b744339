package dev.aludel.migration;

import dev.aludel.schema.QualifiedName;

/** Reads names as they stand in a Java migration. */
final class Names {

    private Names() {
    }

    /** {@code tasks}, or {@code app.tasks} with the schema it lies in. */
    static QualifiedName of(String name) {
        int dot = name.indexOf('.');
        return (dot < 0) ? QualifiedName.of(name) : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
    }

}

package dev.aludel.safety.rule.data;

import java.util.regex.Pattern;

import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/**
 * Whether a table has no rows but those that the migration itself writes out: they are
 * the same on every database, so what fails on them has failed on a developer's.
 */
final class OwnRows {

    private static final Pattern QUERY = Pattern.compile("\\bselect\\b", Pattern.CASE_INSENSITIVE);

    private OwnRows() {
    }

    static boolean only(QualifiedName table, Scene scene) {
        return scene.isBornHere(table) && (!scene.mayHaveChangedRowsOf(table) || scene.earlier()
            .stream()
            .map((step) -> step.statement().text())
            .filter((text) -> text.contains(table.name()))
            .noneMatch((text) -> !text.stripLeading().regionMatches(true, 0, "create", 0, "create".length())
                    && QUERY.matcher(text).find()));
    }

}

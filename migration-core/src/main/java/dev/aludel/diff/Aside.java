package dev.aludel.diff;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

import dev.aludel.schema.QualifiedName;

/** The names of things that are in the way of others until they are dropped. */
final class Aside {

    /** "Identifiers and Key Words" of PostgreSQL's manual: NAMEDATALEN - 1 bytes. */
    private static final int LIMIT = 63;

    private static final String END = "__old";

    private Aside() {
    }

    /** A name like the one that something had, and that nothing else has. */
    static QualifiedName of(QualifiedName name, Predicate<QualifiedName> taken) {
        QualifiedName free = name.sibling(cut(name.name(), END));
        for (int number = 2; taken.test(free); number++) {
            free = name.sibling(cut(name.name(), END + number));
        }
        return free;
    }

    private static String cut(String name, String end) {
        String kept = name;
        while ((kept + end).getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + end;
    }

}

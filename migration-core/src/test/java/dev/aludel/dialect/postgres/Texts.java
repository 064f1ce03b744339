package dev.aludel.dialect.postgres;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** What the tables of the tests say in few words. */
final class Texts {

    private Texts() {
    }

    /** A type, with its schema where there is a point. */
    static DataType type(String text) {
        DataType type = TypeText.parse(text);
        return type.named(name(type.name().name()));
    }

    static QualifiedName name(String text) {
        int point = text.indexOf('.');
        return (point < 0) ? QualifiedName.of(text)
                : QualifiedName.of(text.substring(0, point), text.substring(point + 1));
    }

}

package dev.aludel.dialect.postgres.parser;

import java.util.Locale;
import java.util.Set;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * What a table, an index or another thing is told and no record of its own holds: each a
 * thing with the statement that tells it and the one that takes it back. It is called
 * after the table, and its part is made of lower-case words: {@code row level security},
 * {@code force row level security}, {@code replica identity}, {@code cluster},
 * {@code tablespace}, {@code access method}, {@code type}, {@code trigger audit},
 * {@code rule log}, {@code storage of title}, {@code compression of title},
 * {@code statistics of title}, {@code n_distinct of title}, {@code not null of title},
 * {@code default of title}, {@code statistics target}.
 */
final class Settings {

    private Settings() {
    }

    /** The thing is told so. */
    static Operation set(QualifiedName name, String part, String definition, String removal) {
        return new CreateObject(
                NamedObject.of(called(name, part), definition, Set.of(needed(name, definition))).removedBy(removal));
    }

    /** The thing is not told so any more, if it was. */
    static Operation unset(QualifiedName name, String part) {
        return new IfNeeded(new DropObject(called(name, part), null, false));
    }

    /** The files of a table or an index lie elsewhere than those of its database. */
    static Operation tablespace(QualifiedName name, String kind, String tablespace) {
        String head = "ALTER " + kind + " " + Names.quoted(name) + " SET TABLESPACE ";
        return tablespace.equals("pg_default") ? unset(name, "tablespace")
                : set(name, "tablespace", head + Names.quoted(tablespace), head + "pg_default");
    }

    /** Rows are stored by another method than the usual one. */
    static Operation accessMethod(QualifiedName table, String method) {
        String head = "ALTER TABLE " + Names.quoted(table) + " SET ACCESS METHOD ";
        return method.equals("heap") ? unset(table, "access method")
                : set(table, "access method", head + Names.quoted(method), head + "heap");
    }

    /** What a column is told, with the words that take it back. */
    static Operation ofColumn(QualifiedName table, String column, String part, String words, String back) {
        String head = "ALTER TABLE " + Names.quoted(table) + " ALTER COLUMN " + Names.quoted(column) + " ";
        return set(table, part + " of " + column, head + words, head + back);
    }

    /** A column is stored so. */
    static Operation storage(QualifiedName table, String column, String storage) {
        return storage.equalsIgnoreCase("default") ? unset(table, "storage of " + column) : ofColumn(table, column,
                "storage", "SET STORAGE " + storage.toUpperCase(Locale.ROOT), "SET STORAGE DEFAULT");
    }

    /** A column is compressed so. */
    static Operation compression(QualifiedName table, String column, String method) {
        return method.equalsIgnoreCase("default") ? unset(table, "compression of " + column) : ofColumn(table, column,
                "compression", "SET COMPRESSION " + Names.quoted(method), "SET COMPRESSION DEFAULT");
    }

    /** Something other than a table or an index is told so. */
    static Operation set(ObjectName needed, String part, String definition, String removal) {
        return new CreateObject(
                NamedObject.of(called(needed.name(), part), definition, Set.of(needed)).removedBy(removal));
    }

    private static ObjectName needed(QualifiedName name, String definition) {
        boolean index = definition.startsWith("ALTER INDEX ");
        return ObjectName.of(index ? ObjectKind.INDEX : ObjectKind.TABLE, name);
    }

    private static ObjectName called(QualifiedName name, String part) {
        return new ObjectName(ObjectKind.SETTING, name, part);
    }

}

package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Operation;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case: a statement and what it says to a connection whose default schema is
 * {@code public}.
 */
record Reading(String sql, List<Operation> operations) {

    private static final PostgresReader READER = new PostgresReader();

    static Reading of(String sql, Operation... operations) {
        return new Reading(sql, List.of(operations));
    }

    static List<Operation> read(String sql) {
        return READER.operations(sql, "public");
    }

    void check() {
        assertThat(read(this.sql)).as(this.sql).containsExactlyElementsOf(this.operations);
    }

    /** What a table is told and no record of its own holds. */
    static Operation setting(String table, String part, String definition, String removal) {
        QualifiedName name = QualifiedName.of(table);
        return new CreateObject(NamedObject
            .of(new ObjectName(ObjectKind.SETTING, name, part), definition, Set.of(ObjectName.table(name)))
            .removedBy(removal));
    }

    static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

    static QualifiedName name(String schema, String name) {
        return QualifiedName.of(schema, name);
    }

    static DataType type(String name, String... arguments) {
        return new DataType(QualifiedName.of(name), List.of(arguments), false, null);
    }

    @Override
    public String toString() {
        return this.sql;
    }

}

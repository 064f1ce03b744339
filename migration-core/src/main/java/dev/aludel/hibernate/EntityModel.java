package dev.aludel.hibernate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What the entities of one persistence unit want of their database.
 *
 * @param schema the schema they want, with the names that the application's naming
 * strategies give; constraints and indexes that nobody named have none
 * @param statements what Hibernate would run besides, as SQL that nobody has read yet:
 * views, casts, what somebody declared as a {@code <database-object>}
 * @param initialRows what its tables have in them from the start
 * @param notModelled what they want besides, and nobody compares
 * @param names what the user calls the tables and columns
 * @param numbered the sequences that columns are numbered with, as Hibernate does it
 * @param firstValues what columns hold in rows that were there before them, in SQL
 * @param previous what tables and columns were called before
 */
public record EntityModel(Schema schema, List<String> statements, List<InitialRows> initialRows,
        List<NotModelled> notModelled, MappedNames names, Map<ColumnName, QualifiedName> numbered,
        Map<ColumnName, String> firstValues, PreviousNames previous) {

    public EntityModel {
        statements = List.copyOf(statements);
        initialRows = List.copyOf(initialRows);
        notModelled = List.copyOf(notModelled);
        numbered = Map.copyOf(numbered);
        firstValues = Map.copyOf(firstValues);
    }

    /**
     * Reads the model out of complete metadata. Nothing of the metadata is kept.
     * @throws UnreadableColumn if Hibernate cannot say which type a column has
     */
    public static EntityModel of(Metadata metadata) {
        return new MetadataReader(metadata).read();
    }

    /**
     * The same seen from a connection whose default schema is the given one, as the
     * catalog of a database shows it: what an entity or the application puts into that
     * schema by name has its name without it.
     * @throws TwoOfOneName if two tables then have one name
     */
    public EntityModel seenFrom(@Nullable String defaultSchema) {
        return (defaultSchema != null) ? new Unqualified(this, defaultSchema).model() : this;
    }

    /**
     * The same with its statements read, so that none is left: what they make is in the
     * schema, what they write among the initial rows, and what nobody understands is not
     * modelled.
     * @param reader what a statement does, as a dialect reads it, with names that leave
     * out the same schema as this model does
     */
    public EntityModel readBy(Function<String, List<Operation>> reader) {
        return this.statements.isEmpty() ? this : new ReadStatements(this, reader).model();
    }

    /**
     * The same with the columns of each primary key in the order that the database has
     * them. The mappings say which columns a key has and nothing of their order, and
     * Hibernate itself takes one order when it creates a table and another when it
     * updates.
     */
    public EntityModel orderedLike(Schema database) {
        Schema ordered = this.schema
            .withEachTable((table) -> database.table(table.name()).map((live) -> ordered(table, live)).orElse(table));
        return new EntityModel(ordered, this.statements, this.initialRows, this.notModelled, this.names, this.numbered,
                this.firstValues, this.previous);
    }

    private static Table ordered(Table table, Table live) {
        PrimaryKey key = table.primaryKey();
        PrimaryKey itsKey = live.primaryKey();
        if (key == null || itsKey == null || !Set.copyOf(key.columns()).equals(Set.copyOf(itsKey.columns()))) {
            return table;
        }
        return table.withConstraints(table.constraints()
            .stream()
            .map((constraint) -> (constraint == key) ? PrimaryKey.of(key.name(), itsKey.columns()) : constraint)
            .toList());
    }

}

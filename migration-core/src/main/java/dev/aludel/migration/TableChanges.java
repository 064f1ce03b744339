package dev.aludel.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Naming;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * What can be done to a table that is there, each word a statement.
 * {@code changes.table("tasks").addColumn("due_date", date())}.
 */
public final class TableChanges {

    private final Recorder recorder;

    private final QualifiedName table;

    TableChanges(Recorder recorder, QualifiedName table) {
        this.recorder = recorder;
        this.table = table;
    }

    /**
     * Adds a column. A key, a reference or a unique constraint that is said of it is a
     * statement of its own, right behind.
     */
    public NewColumn addColumn(String column, DataType type) {
        NewColumn added = new NewColumn(column, type);
        this.recorder.record(() -> {
            List<Operation> operations = new ArrayList<>();
            operations.add(new AddColumn(this.table, added.column()));
            added.constraints().stream().map(this::adding).forEach(operations::add);
            return operations;
        });
        return added;
    }

    /** Changes a column. */
    public ColumnChanges column(String column) {
        return new ColumnChanges(this.recorder, this.table, column);
    }

    /** Renames a column. */
    public TableChanges renameColumn(String from, String to) {
        return recorded(new RenameColumn(this.table, from, to));
    }

    /**
     * Drops a column. What it was is not said, so the migration cannot be turned round by
     * itself.
     */
    public TableChanges dropColumn(String column) {
        return recorded(new DropColumn(this.table, column, null, false));
    }

    /** Drops a column of this type, which comes back empty when it is taken back. */
    public TableChanges dropColumn(String column, DataType type) {
        return recorded(new DropColumn(this.table, column, Column.of(column, type), false));
    }

    /** Adds a primary key. */
    public NewKey addPrimaryKey(String... columns) {
        return key(PrimaryKey.of(null, List.of(columns)));
    }

    /** Lets no two rows share the values of these columns. */
    public NewKey addUnique(String... columns) {
        return key(UniqueConstraint.of(null, List.of(columns)));
    }

    /** Lets a column refer to a table. */
    public NewForeignKey addForeignKey(String column, String referencedTable) {
        return addForeignKey(List.of(column), referencedTable);
    }

    /** Lets columns refer to a table. */
    public NewForeignKey addForeignKey(List<String> columns, String referencedTable) {
        NewForeignKey added = new NewForeignKey(columns, Names.of(referencedTable));
        constraint(added::foreignKey);
        return added;
    }

    /** Lets every row keep a condition. */
    public NewCheck addCheck(String name, String expression) {
        NewCheck added = new NewCheck(name, expression);
        constraint(added::check);
        return added;
    }

    /** Checks the rows that were there before a constraint that is not valid yet. */
    public TableChanges validateConstraint(String name) {
        return recorded(new ValidateConstraint(this.table, name));
    }

    /** Renames a constraint. */
    public TableChanges renameConstraint(String from, String to) {
        return recorded(new RenameConstraint(this.table, from, to));
    }

    /** Drops a constraint. */
    public TableChanges dropConstraint(String name) {
        return recorded(new DropConstraint(this.table, name, null, false));
    }

    /** Creates an index over columns. */
    public NewIndex createIndex(String... columns) {
        return createIndex(Stream.of(columns).map(IndexKey::column).toList());
    }

    /** Creates an index over columns and expressions, each sorted as it says. */
    public NewIndex createIndex(List<IndexKey> keys) {
        NewIndex created = new NewIndex(this.table, keys);
        this.recorder.record(() -> List.of(created.operation()));
        return created;
    }

    /** Says something of it to people. */
    public TableChanges comment(String text) {
        return recorded(new SetComment(ObjectName.table(this.table), null, text));
    }

    private NewKey key(Constraint constraint) {
        NewKey added = new NewKey(constraint);
        constraint(added::key);
        return added;
    }

    private void constraint(Supplier<Constraint> constraint) {
        this.recorder.record(() -> List.of(adding(constraint.get())));
    }

    /** What has a name can be dropped again. */
    private Operation adding(Constraint constraint) {
        Table named = Naming.USUAL.complete(Table.of(this.table).withConstraints(List.of(constraint)), Set.of());
        return DropConstraint.adding(this.table, named.constraints().get(0));
    }

    private TableChanges recorded(Operation operation) {
        this.recorder.record(operation);
        return this;
    }

}

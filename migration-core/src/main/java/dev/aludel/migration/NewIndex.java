package dev.aludel.migration;

import java.util.List;
import java.util.Set;

import dev.aludel.operation.CreateIndex;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** An index to be made. */
public final class NewIndex {

    private final QualifiedName table;

    private Index index;

    private boolean concurrently;

    NewIndex(QualifiedName table, List<IndexKey> keys) {
        this.table = table;
        this.index = Index.of(null, keys);
    }

    /** It has this name, in place of one like {@code ix_tasks_due_date}. */
    public NewIndex named(String name) {
        this.index = this.index.named(name);
        return this;
    }

    /** It refuses equal keys. */
    public NewIndex unique() {
        this.index = this.index.asUnique();
        return this;
    }

    /** It has another access method, such as {@code gin}. */
    public NewIndex using(String method) {
        this.index = this.index.using(method);
        return this;
    }

    /** It holds the rows that keep a condition only. */
    public NewIndex where(String condition) {
        this.index = this.index.over(condition);
        return this;
    }

    /** It carries these columns along. */
    public NewIndex including(String... columns) {
        this.index = this.index.with(this.index.options().including(List.of(columns)));
        return this;
    }

    /** Two nulls are equal keys. */
    public NewIndex nullsNotDistinct() {
        this.index = this.index.with(this.index.options().nullsNotDistinct());
        return this;
    }

    /**
     * Nobody waits for it. The migration then runs outside a transaction, statement by
     * statement.
     */
    public NewIndex concurrently() {
        this.concurrently = true;
        return this;
    }

    CreateIndex operation() {
        Index named = Naming.USUAL.complete(Table.of(this.table).with(this.index), Set.of()).indexes().get(0);
        return new CreateIndex(this.table, named, this.concurrently);
    }

}

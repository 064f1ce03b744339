package dev.aludel.migration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;

/**
 * A foreign key to be made: to the primary key of a table, and checked for every row,
 * unless something else is said.
 */
public final class NewForeignKey {

    private final List<String> columns;

    private final QualifiedName table;

    private @Nullable String name;

    private List<String> referencedColumns = List.of();

    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    private Enforcement enforcement = Enforcement.VALIDATED;

    NewForeignKey(List<String> columns, QualifiedName table) {
        this.columns = List.copyOf(columns);
        this.table = table;
    }

    /** It has this name, in place of one like {@code fk_tasks_owner_id}. */
    public NewForeignKey named(String newName) {
        this.name = newName;
        return this;
    }

    /** It refers to these columns, in the order of its own. */
    public NewForeignKey to(String... itsColumns) {
        this.referencedColumns = List.of(itsColumns);
        return this;
    }

    /** What a delete of the row referred to does here. */
    public NewForeignKey onDelete(ReferentialAction action) {
        this.onDelete = action;
        return this;
    }

    /** What an update of the key referred to does here. */
    public NewForeignKey onUpdate(ReferentialAction action) {
        this.onUpdate = action;
        return this;
    }

    /** It is checked at another time. */
    public NewForeignKey deferred(Deferral newDeferral) {
        this.deferral = newDeferral;
        return this;
    }

    /** The rows that are there are not checked, until somebody validates it. */
    public NewForeignKey notValid() {
        this.enforcement = Enforcement.NOT_VALIDATED;
        return this;
    }

    ForeignKey foreignKey() {
        return ForeignKey.of(this.name, this.columns, this.table, this.referencedColumns)
            .ruledBy(ReferentialRules.of(this.onDelete, this.onUpdate))
            .deferred(this.deferral)
            .enforced(this.enforcement);
    }

}

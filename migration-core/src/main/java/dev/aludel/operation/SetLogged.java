package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Lets a table survive a crash, or not; it is written anew.
 *
 * @param table the table
 * @param logged whether it survives a crash and is replicated
 */
public record SetLogged(QualifiedName table, boolean logged) implements TableOperation {

    @Override
    public String describe() {
        return "Make table %s %s".formatted(this.table, this.logged ? "logged" : "unlogged");
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(before.storage().logged(this.logged));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetLogged(this.table, !this.logged));
    }

}

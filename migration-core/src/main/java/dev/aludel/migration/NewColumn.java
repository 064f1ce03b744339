package dev.aludel.migration;

import java.util.function.Consumer;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.SequenceOptions;

/**
 * A column to be made: it may be null and has no default unless something else is said.
 */
public final class NewColumn extends FilledColumn {

    NewColumn(String name, DataType type) {
        super(name, type);
    }

    /** The database counts it, unless a statement gives a value of its own. */
    public FilledColumn identity() {
        return filledBy(new Identity(false, SequenceOptions.DEFAULTS));
    }

    /** The database counts it, whatever a statement says. */
    public FilledColumn identityAlways() {
        return filledBy(new Identity(true, SequenceOptions.DEFAULTS));
    }

    /** This text, where a statement gives no value. */
    public FilledColumn defaultTo(String text) {
        return filledBy(Defaults.of(text));
    }

    /** This number, where a statement gives no value. */
    public FilledColumn defaultTo(long number) {
        return filledBy(Defaults.of(number));
    }

    /** This, where a statement gives no value. */
    public FilledColumn defaultTo(boolean value) {
        return filledBy(Defaults.of(value));
    }

    /**
     * What an expression gives for each new row, such as {@code now()}, where a statement
     * gives no value.
     */
    public FilledColumn defaultSql(String expression) {
        return filledBy(new Default(expression));
    }

    /** Always what an expression over its row gives, computed when the row is written. */
    public FilledColumn generatedAs(String expression) {
        return filledBy(new Generated(expression, true));
    }

    @Override
    public NewColumn notNull() {
        super.notNull();
        return this;
    }

    @Override
    public NewColumn primaryKey() {
        super.primaryKey();
        return this;
    }

    @Override
    public NewColumn unique() {
        super.unique();
        return this;
    }

    @Override
    public NewColumn references(String table) {
        super.references(table);
        return this;
    }

    @Override
    public NewColumn references(String table, Consumer<NewForeignKey> more) {
        super.references(table, more);
        return this;
    }

}

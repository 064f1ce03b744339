package dev.aludel.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.ValueSource;

/** A column to be made, of which is settled where its value comes from. */
public sealed class FilledColumn permits NewColumn {

    private final String name;

    private final DataType type;

    private boolean nullable = true;

    private boolean key;

    private @Nullable ValueSource value;

    private final List<Supplier<Constraint>> constraints = new ArrayList<>();

    FilledColumn(String name, DataType type) {
        this.name = name;
        this.type = type;
    }

    /** It must have a value. */
    public FilledColumn notNull() {
        this.nullable = false;
        return this;
    }

    /** It is the primary key of its table. */
    public FilledColumn primaryKey() {
        this.key = true;
        return this;
    }

    /** No two rows share a value. */
    public FilledColumn unique() {
        this.constraints.add(() -> UniqueConstraint.of(null, List.of(this.name)));
        return this;
    }

    /** It refers to the primary key of a table. */
    public FilledColumn references(String table) {
        return references(table, (key) -> {
        });
    }

    /** It refers to a table in a way that is yet to be said. */
    public FilledColumn references(String table, Consumer<NewForeignKey> more) {
        NewForeignKey foreignKey = new NewForeignKey(List.of(this.name), Names.of(table));
        more.accept(foreignKey);
        this.constraints.add(foreignKey::foreignKey);
        return this;
    }

    FilledColumn filledBy(ValueSource source) {
        this.value = source;
        return this;
    }

    Column column() {
        return new Column(this.name, this.type, this.nullable, this.value, null);
    }

    /** What was said of it that is a constraint of its table; they have no names yet. */
    List<Constraint> constraints() {
        return Stream
            .concat(this.key ? Stream.of(PrimaryKey.of(null, List.of(this.name))) : Stream.empty(),
                    this.constraints.stream().map(Supplier::get))
            .toList();
    }

}

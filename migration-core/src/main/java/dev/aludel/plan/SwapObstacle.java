package dev.aludel.plan;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.ValueSource;

/**
 * Why another column cannot take the place of one.
 *
 * @param schema a schema that has the column
 * @param table its table there
 * @param column the column there
 */
record SwapObstacle(Schema schema, Table table, Column column) {

    /** A sentence without its full stop; null where there is none. */
    static @Nullable String in(Schema schema, QualifiedName name, String columnName) {
        Table table = schema.table(name).orElse(null);
        Column column = (table != null) ? table.column(columnName).orElse(null) : null;
        return (table == null || column == null) ? "%s.%s is not there all the time".formatted(name, columnName)
                : new SwapObstacle(schema, table, column).first();
    }

    private @Nullable String first() {
        return Stream.of(ofTable(), ofColumn(), ofConstraints(), ofReferences(), ofColumns(), ofObjects())
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    }

    private Optional<String> ofTable() {
        boolean parent = this.schema.tables()
            .values()
            .stream()
            .anyMatch((other) -> other.inheritance().parents().contains(this.table.name()));
        if (parent || !this.table.inheritance().equals(Inheritance.NONE)) {
            return Optional.of("%s shares its columns with other tables".formatted(this.table.name()));
        }
        return Optional.ofNullable(this.table.primaryKey() != null ? null
                : "%s has no primary key by which its rows could be moved".formatted(this.table.name()));
    }

    private Optional<String> ofColumn() {
        ValueSource value = this.column.value();
        boolean owner = this.schema.sequences()
            .values()
            .stream()
            .anyMatch((sequence) -> sequence.owner() != null && sequence.owner().table().equals(this.table.name())
                    && sequence.owner().column().equals(this.column.name()));
        if (value instanceof Identity || value instanceof Serial || owner) {
            return Optional.of("the numbers of %s come from a sequence of its own".formatted(called()));
        }
        if (value instanceof Generated) {
            return Optional.of("%s is calculated".formatted(called()));
        }
        return isOwn(this.column.type()) ? Optional.of("%s has a type that the schema has made".formatted(called()))
                : Optional.empty();
    }

    private boolean isOwn(DataType type) {
        return this.schema.types().containsKey(type.name());
    }

    private Optional<String> ofConstraints() {
        return this.table.constraints()
            .stream()
            .filter((constraint) -> constraint.columns().contains(this.column.name()))
            .filter((constraint) -> constraint.name() == null || constraint instanceof ExclusionConstraint
                    || constraint instanceof UniqueConstraint unique && unique.withoutOverlaps()
                    || constraint instanceof PrimaryKey key && key.withoutOverlaps())
            .map((constraint) -> "%s %s is about %s".formatted(constraint.kind(), constraint.name(), called()))
            .findFirst();
    }

    private Optional<String> ofReferences() {
        return this.schema.tables()
            .values()
            .stream()
            .filter((other) -> other.foreignKeys()
                .stream()
                .anyMatch((key) -> key.referencedTable().equals(this.table.name())
                        && (key.referencedColumns().contains(this.column.name())
                                || key.referencedColumns().isEmpty() && isKey())))
            .map((other) -> "%s refers to %s".formatted(other.name(), called()))
            .findFirst();
    }

    private boolean isKey() {
        Constraint key = this.table.primaryKey();
        return key != null && key.columns().contains(this.column.name());
    }

    private Optional<String> ofColumns() {
        return this.table.columns()
            .stream()
            .filter((other) -> other.value() instanceof Generated generated
                    && ExpressionNames.mention(generated.expression(), this.column.name()))
            .map((other) -> "column %s is calculated from %s".formatted(other.name(), called()))
            .findFirst();
    }

    private Optional<String> ofObjects() {
        return this.schema.objects()
            .values()
            .stream()
            .filter(this::needsColumn)
            .map((object) -> "%s needs %s".formatted(object.name(), called()))
            .findFirst();
    }

    private boolean needsColumn(NamedObject object) {
        boolean about = object.name().isPartOf(this.table.name())
                || object.needs().stream().anyMatch((need) -> need.name().equals(this.table.name()));
        String definition = object.definition();
        return about && (definition == null || ExpressionNames.mention(definition, this.column.name()));
    }

    private String called() {
        return this.table.name() + "." + this.column.name();
    }

}

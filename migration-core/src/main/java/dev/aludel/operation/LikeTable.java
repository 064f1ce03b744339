package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.InventedName;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.ValueSource;

/** What a new table takes from the one it is made like. */
final class LikeTable {

    private final Schema schema;

    private final Likeness likeness;

    private final QualifiedName name;

    private final List<Column> columns;

    private LikeTable(Schema schema, Likeness likeness, QualifiedName name) {
        this.schema = schema;
        this.likeness = likeness;
        this.name = name;
        this.columns = columnsOf(schema, likeness.source()).stream().map(this::taken).toList();
    }

    static LikeTable of(Schema schema, Likeness likeness, QualifiedName name) {
        return new LikeTable(schema, likeness, name);
    }

    /** The columns of a table, or the fields of a composite type. */
    static List<Column> columnsOf(Schema schema, QualifiedName source) {
        return schema.whole(source)
            .map(Table::columns)
            .or(() -> schema.type(source, CompositeType.class)
                .map((type) -> type.attributes()
                    .stream()
                    .map((attribute) -> Column.of(attribute.name(), attribute.type()))
                    .toList()))
            .orElseThrow(() -> DoesNotFit.missing("table", source.toString()));
    }

    List<Column> columns() {
        return this.columns;
    }

    /** The table with the constraints and indexes that it takes. */
    Table addedTo(Table table) {
        Table source = this.schema.table(this.likeness.source()).orElse(null);
        if (source == null) {
            return table;
        }
        Table made = table;
        for (Constraint constraint : source.constraints()) {
            boolean check = constraint instanceof CheckConstraint;
            boolean key = !check && !(constraint instanceof ForeignKey);
            if (check && this.likeness.has(LikenessPart.CONSTRAINTS)
                    || key && this.likeness.has(LikenessPart.INDEXES)) {
                Constraint taken = check ? constraint : constraint.named(freeName(made, constraint));
                made = made.with(commented(taken));
            }
        }
        if (this.likeness.has(LikenessPart.INDEXES)) {
            for (Index index : source.indexes()) {
                Index taken = index.named(freeName(made, index));
                made = made.with(this.likeness.has(LikenessPart.COMMENTS) ? taken : taken.commented(null));
            }
        }
        return made;
    }

    /**
     * How columns are stored, as far as the other table was told, and statistics over
     * several of them.
     */
    List<NamedObject> objects() {
        List<NamedObject> objects = new ArrayList<>();
        if (this.likeness.has(LikenessPart.STATISTICS)) {
            objects.addAll(new LikeStatistics(this.schema, this.likeness, this.name).objects());
        }
        for (NamedObject object : this.schema.objects().values()) {
            String part = object.name().part();
            if (object.name().kind() == ObjectKind.SETTING && object.name().name().equals(this.likeness.source())
                    && part != null && isTaken(part)) {
                objects.add(object.named(object.name().named(this.name)).defined(null).removedBy(null));
            }
        }
        return objects;
    }

    private boolean isTaken(String part) {
        return part.startsWith("storage of ") && this.likeness.has(LikenessPart.STORAGE)
                || part.startsWith("compression of ") && this.likeness.has(LikenessPart.COMPRESSION);
    }

    private Column taken(Column column) {
        Column taken = this.likeness.has(LikenessPart.COMMENTS) ? column : column.commented(null);
        ValueSource value = column.value();
        if (value instanceof Serial) {
            String next = SequenceNames.next(SequenceNames.ofSerial(this.likeness.source(), column.name()));
            return taken.filledBy(this.likeness.has(LikenessPart.DEFAULTS) ? new Default(next) : null);
        }
        LikenessPart part = (value instanceof Identity) ? LikenessPart.IDENTITY
                : (value instanceof Generated) ? LikenessPart.GENERATED : LikenessPart.DEFAULTS;
        if (!this.likeness.has(part)) {
            return taken.filledBy(null);
        }
        return (value instanceof Identity identity) ? taken.filledBy(limited(identity, column.type())) : taken;
    }

    /**
     * The identity counts as far as the other one, as its numbers are copied, and not the
     * type that they are of ("sequence_options" in PostgreSQL's source).
     */
    private static Identity limited(Identity identity, DataType type) {
        long greatest = switch (type.name().name().toLowerCase(Locale.ROOT)) {
            case "smallint", "int2" -> Short.MAX_VALUE;
            case "integer", "int", "int4" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return new Identity(identity.always(), identity.options().within(-greatest - 1, greatest));
    }

    private Constraint commented(Constraint constraint) {
        return this.likeness.has(LikenessPart.COMMENTS) ? constraint : constraint.commented(null);
    }

    private @Nullable String freeName(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return free(table, "", "pkey");
        }
        if (constraint instanceof UniqueConstraint unique) {
            List<String> names = new ArrayList<>(unique.columns());
            names.addAll(unique.options().include());
            return free(table, String.join("_", names), "key");
        }
        return null;
    }

    /** The name of an expression's part of it is the server's to choose. */
    private @Nullable String freeName(Table table, Index index) {
        boolean plain = index.keys().stream().allMatch(IndexedColumn.class::isInstance);
        return plain ? free(table, String.join("_", index.columns()), "idx") : null;
    }

    private static String free(Table table, String columns, String kind) {
        String wanted = InventedName.of(table.name().name(), columns, kind);
        for (int number = 1; isTaken(table, wanted); number++) {
            wanted = InventedName.of(table.name().name(), columns, kind + number);
        }
        return wanted;
    }

    private static boolean isTaken(Table table, String name) {
        return table.constraint(name).isPresent() || table.index(name).isPresent();
    }

}

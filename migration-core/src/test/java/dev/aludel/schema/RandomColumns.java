package dev.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The columns of one random table. */
final class RandomColumns {

    /** A type, and a default that suits it. */
    private record Choice(DataType type, String value) {
    }

    private static final List<Choice> CHOICES = List.of(new Choice(DataType.of("integer"), "7"),
            new Choice(DataType.of("smallint"), "'-1'"), new Choice(DataType.of("bigint"), "(- 5)"),
            new Choice(DataType.of("boolean"), "'t'"), new Choice(DataType.of("numeric", 10, 2), "1.50"),
            new Choice(DataType.of("numeric", 12), "0"), new Choice(DataType.of("double precision"), "1e3"),
            new Choice(DataType.of("real"), "0.5"), new Choice(DataType.of("text"), "'it''s'"),
            new Choice(DataType.of("varchar", 20), "'x'"), new Choice(DataType.of("varchar", 300), "'y' || 'z'"),
            new Choice(DataType.of("char", 3), "'ab'"), new Choice(DataType.of("date"), "CURRENT_DATE"),
            new Choice(DataType.of("timestamp", 6), "localtimestamp"),
            new Choice(DataType.of("timestamp with time zone", 3), "now()"), new Choice(DataType.of("time"), "'10:00'"),
            new Choice(DataType.of("interval"), "'1 day'"), new Choice(DataType.of("uuid"), "gen_random_uuid()"),
            new Choice(DataType.of("jsonb"), "'{}'"), new Choice(DataType.of("json"), "'[]'"),
            new Choice(DataType.of("bytea"), "'\\x616263'"), new Choice(DataType.of("bit varying", 8), "'101'"),
            new Choice(DataType.of("inet"), "'10.0.0.1'"), new Choice(DataType.of("text").asArray(), "'{}'"),
            new Choice(DataType.of("int4").asArray(), "ARRAY[1, 2]"));

    private static final Set<String> WITHOUT_ORDER = Set.of("json", "jsonb");

    private static final List<String> NAMES = List.of("title", "Title", "order", "Größe", "a.b", "数", "due at");

    private final Random random;

    RandomColumns(Random random) {
        this.random = random;
    }

    /** Whether a unique constraint may name columns of this type. */
    static boolean isKey(DataType type) {
        return !WITHOUT_ORDER.contains(type.name().name());
    }

    List<Column> of(QualifiedName table, List<EnumType> types) {
        List<Column> columns = new ArrayList<>();
        if (chance(0.8)) {
            columns.add(id(table));
        }
        NAMES.stream().filter((name) -> chance(0.5)).forEach((name) -> columns.add(column(name)));
        types.stream().filter((type) -> chance(0.5)).forEach((type) -> columns.add(mood(type)));
        if (chance(0.3)) {
            columns.add(Column.of("counter", DataType.of("bigint")).filledBy(new Serial()).mandatory());
        }
        if (chance(0.6)) {
            columns.add(Column.of("amount", DataType.of("integer")));
            if (chance(0.5)) {
                columns.add(Column.of("twice", DataType.of("bigint"))
                    .filledBy(new Generated(chance(0.5) ? "amount * 2" : "amount + amount", true)));
            }
        }
        return columns;
    }

    /** Its type is the same in every schema, so that foreign keys to it can stay. */
    private Column id(QualifiedName table) {
        boolean number = table.hashCode() % 3 != 0;
        Column id = Column.of("id", DataType.of(number ? "bigint" : "uuid")).mandatory();
        return (number && chance(0.5))
                ? id.filledBy(new Identity(chance(0.5), SequenceOptions.DEFAULTS.incrementedBy(chance(0.5) ? 1 : 50)))
                : id;
    }

    private Column column(String name) {
        if (chance(0.1)) {
            return Column.of(name, DataType.of(chance(0.5) ? "integer" : "smallint"))
                .filledBy(new Identity(chance(0.5), SequenceOptions.DEFAULTS));
        }
        Choice choice = CHOICES.get(this.random.nextInt(CHOICES.size()));
        Column column = Column.of(name, choice.type()).filledBy(chance(0.4) ? new Default(choice.value()) : null);
        return chance(0.4) ? column.mandatory() : column;
    }

    private Column mood(EnumType type) {
        Column column = Column.of("mood of " + type.name(), DataType.of(type.name()));
        return chance(0.3) ? column.typed(column.type().asArray())
                : chance(0.5) ? column.filledBy(new Default("'low'")) : column;
    }

    private boolean chance(double share) {
        return this.random.nextDouble() < share;
    }

}

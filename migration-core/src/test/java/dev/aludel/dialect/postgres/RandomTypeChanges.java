package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * A table whose columns have other types afterwards, with keys, checks, indexes, defaults
 * and comments around them.
 *
 * @param from the schema before
 * @param to the schema after
 */
record RandomTypeChanges(Schema from, Schema to) {

    private static final QualifiedName TASK = QualifiedName.of("Task list");

    private static final QualifiedName OWNER = QualifiedName.of("owner");

    /** Pairs of types; those behind the first ones take every value of the first. */
    private static final List<List<DataType>> TYPES = List.of(
            List.of(DataType.of("integer"), DataType.of("bigint"), DataType.of("numeric", 12, 2)),
            List.of(DataType.of("varchar", 20), DataType.of("text"), DataType.of("varchar", 10),
                    DataType.of("integer")),
            List.of(DataType.of("numeric", 10, 2), DataType.of("numeric", 12, 4), DataType.of("double precision")),
            List.of(DataType.of("json"), DataType.of("jsonb")), List.of(DataType.of("date"), DataType.of("timestamp")),
            List.of(DataType.of("real"), DataType.of("double precision")));

    static RandomTypeChanges of(long seed) {
        Random random = new Random(seed * 31 + 7);
        List<Column> before = new ArrayList<>();
        List<Column> after = new ArrayList<>();
        int columns = 1 + random.nextInt(3);
        before.add(Column.of("id", DataType.of("integer")).mandatory());
        after.add(Column.of("id", DataType.of(random.nextBoolean() ? "integer" : "bigint")).mandatory());
        for (int number = 0; number < columns; number++) {
            List<DataType> types = TYPES.get(random.nextInt(TYPES.size()));
            String name = List.of("clicks", "Größe", "due at").get(number);
            String comment = random.nextBoolean() ? "What it's for" : null;
            boolean mandatory = random.nextBoolean();
            Column column = Column.of(name, types.get(0)).commented(comment);
            before.add(filled(mandatory ? column.mandatory() : column, random));
            Column then = Column.of(name, types.get(1 + random.nextInt(types.size() - 1))).commented(comment);
            after.add(filled((mandatory && random.nextInt(4) > 0) ? then.mandatory() : then, random));
        }
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(PrimaryKey.of("pk", List.of("id")));
        List<Index> indexes = new ArrayList<>();
        Column one = before.get(before.size() - 1);
        boolean sorted = !one.type().name().name().equals("json");
        if (random.nextBoolean() && sorted) {
            constraints.add(UniqueConstraint.of("uq", List.of(one.name(), "id")));
        }
        if (random.nextBoolean()) {
            constraints.add(CheckConstraint.of("ck", "\"%s\" IS NOT NULL OR id > 0".formatted(one.name())));
        }
        if (random.nextBoolean() && sorted) {
            indexes.add(Index.of("ix", one.name()));
        }
        if (random.nextBoolean() && before.get(1).type().equals(DataType.of("integer"))
                && after.get(1).type().equals(DataType.of("bigint"))) {
            constraints.add(ForeignKey.of("fk", List.of("clicks"), OWNER, List.of("id")));
        }
        Table owner = Table.of(OWNER, Column.of("id", DataType.of("integer")).mandatory())
            .withConstraints(List.of(PrimaryKey.of("owner_pk", List.of("id"))));
        return new RandomTypeChanges(Schema.of(owner, table(before, constraints, indexes)),
                Schema.of(owner, table(after, constraints, indexes)));
    }

    private static Column filled(Column column, Random random) {
        boolean number = List.of("integer", "bigint", "numeric").contains(column.type().name().name());
        return (number && random.nextBoolean()) ? column.filledBy(new Default(String.valueOf(random.nextInt(9))))
                : column;
    }

    private static Table table(List<Column> columns, List<Constraint> constraints, List<Index> indexes) {
        return Table.of(TASK, columns).withConstraints(constraints).withIndexes(indexes);
    }

}

package dev.aludel.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables that refer to each other in trees, circles and to themselves, with keys of one
 * and of several columns, and with names that wander from one kind of thing to another.
 */
final class RandomRelations {

    private static final DataType INTEGER = DataType.of("integer");

    private static final DataType BIGINT = DataType.of("bigint");

    private static final DataType TEXT = DataType.of("text");

    private static final QualifiedName RANK = QualifiedName.of("Rank");

    private static final List<QualifiedName> TABLES = List.of(QualifiedName.of("account"), QualifiedName.of("Account"),
            QualifiedName.of("branch"), QualifiedName.of(RandomSchemas.OTHER_SCHEMA, "branch"),
            QualifiedName.of("leaf"));

    private static final List<String> WANDERING = List.of("w1", "W1", "w2", "w3", "w4", "w5", "w6", "w7", "w8");

    private final Chance chance;

    private Deque<String> names = new ArrayDeque<>();

    RandomRelations(Chance chance) {
        this.chance = chance;
    }

    Schema next() {
        this.names = new ArrayDeque<>(this.chance.shuffled(WANDERING));
        Schema schema = Schema.empty().with(rank());
        for (QualifiedName name : this.chance.some(TABLES, 0.7)) {
            schema = schema.with(table(name));
        }
        if (this.chance.of(0.5)) {
            schema = schema.with(Table.of(QualifiedName.of(name()), Column.of("id", INTEGER)));
        }
        if (this.chance.of(0.5)) {
            schema = schema.with(Sequence.of(QualifiedName.of(name()), SequenceOptions.DEFAULTS));
        }
        if (this.chance.of(0.5)) {
            schema = schema.with(this.chance.of(0.5) ? EnumType.of(QualifiedName.of(name()), List.of("low"))
                    : DomainType.of(QualifiedName.of(name()), TEXT));
        }
        for (Table table : List.copyOf(schema.tables().values())) {
            schema = schema.withoutTable(table.name()).with(referring(table, schema));
        }
        return schema;
    }

    /** A name that nothing else has, and that another kind of thing has elsewhere. */
    private String name() {
        return this.names.isEmpty() ? "n" + this.chance.below(1_000_000) : this.names.remove();
    }

    private EnumType rank() {
        List<String> labels = this.chance.shuffled(this.chance.some(List.of("mid", "high", "Top"), 0.6));
        labels.add(this.chance.below(labels.size() + 1), "low");
        return new EnumType(RANK, labels, this.chance.comment());
    }

    private Table table(QualifiedName name) {
        List<Column> columns = new ArrayList<>(
                List.of(id(), Column.of("tenant", INTEGER).mandatory(), code(), Column.of("amount", amount())));
        if (this.chance.of(0.6)) {
            columns.addAll(this.chance.some(ranks(), 0.7));
        }
        if (this.chance.of(0.6)) {
            columns.add(computed("twice", this.chance.one("tenant * 2", "tenant + tenant")));
        }
        if (this.chance.of(0.4)) {
            columns.add(computed("sum", this.chance.one("tenant + id", "id::integer")));
        }
        if (this.chance.of(0.4)) {
            columns.add(Column.of("parent", id().type()));
        }
        Table table = Table.of(name, this.chance.of(0.5) ? columns : this.chance.shuffled(columns));
        return indexed(keyed(table)).commented(this.chance.comment());
    }

    private Column id() {
        Column id = Column.of("id", this.chance.one(INTEGER, BIGINT)).mandatory();
        return switch (this.chance.below(5)) {
            case 0 -> id.filledBy(new Serial());
            case 1 -> id.filledBy(new Identity(true, SequenceOptions.DEFAULTS));
            case 2 ->
                id.filledBy(new Identity(false, SequenceOptions.DEFAULTS.incrementedBy(this.chance.one(1L, 50L))));
            case 3 -> id.filledBy(new Default("7"));
            default -> id;
        };
    }

    private Column code() {
        Column code = Column.of("code",
                this.chance.one(TEXT, DataType.of("varchar", 20), INTEGER, DataType.of("char", 3)));
        return (this.chance.of(0.3) ? code.mandatory() : code).filledBy(this.chance.of(0.3) ? new Default("'1'") : null)
            .commented(this.chance.comment());
    }

    private DataType amount() {
        return this.chance.one(INTEGER, BIGINT, DataType.of("numeric", 10, 2), DataType.of("double precision"));
    }

    private List<Column> ranks() {
        return List.of(Column.of("rank", DataType.of(RANK)).filledBy(this.chance.of(0.5) ? new Default("'low'") : null),
                Column.of("ranks", DataType.of(RANK).asArray())
                    .filledBy(this.chance.one(null, new Default("'{}'"), new Default("'{low}'"))));
    }

    private Column computed(String name, String expression) {
        Column column = Column.of(name, INTEGER);
        return this.chance.of(0.6) ? column.filledBy(new Generated(expression, true)) : column;
    }

    private Table keyed(Table table) {
        Table keyed = table;
        if (this.chance.of(0.8)) {
            List<String> columns = this.chance.one(List.of("id"), List.of("tenant", "id"), List.of("id", "tenant"));
            keyed = keyed
                .with(new PrimaryKey(keyName(), columns, false, IndexOptions.USUAL, deferral(), this.chance.comment()));
        }
        Set<List<String>> seen = new HashSet<>();
        for (int i = this.chance.below(3); i > 0; i--) {
            List<String> columns = this.chance.one(List.of("id"), List.of("tenant", "id"), List.of("code"),
                    List.of("code", "tenant"));
            if (seen.add(columns)) {
                keyed = keyed.with(new UniqueConstraint(keyName(), columns, false,
                        IndexOptions.USUAL.including(this.chance.of(0.2) ? List.of("amount") : List.of())
                            .stored(this.chance.of(0.2) ? Map.of("fillfactor", "80") : Map.of()),
                        deferral(), this.chance.comment()));
            }
        }
        if (this.chance.of(0.5)) {
            keyed = keyed.with(CheckConstraint
                .of(keyName(), this.chance.one("amount >= 0", "amount > 0", "tenant > 0", "length(code::text) < 90"))
                .enforced(Enforcement.validated(this.chance.of(0.8))));
        }
        return keyed;
    }

    private Table indexed(Table table) {
        Table indexed = table;
        Set<Object> seen = new HashSet<>();
        for (int i = this.chance.below(4); i > 0; i--) {
            IndexKey key = this.chance.one(IndexKey.column("code"), IndexKey.column("amount"),
                    IndexKey.column("tenant"), IndexKey.expression("amount + 1"),
                    IndexKey.expression("lower(code::text)"), IndexKey.expression("(tenant + id)"));
            Index index = Index.of((String) null, List.of(key.sorted(this.chance.one(SortOrder.values()))))
                .unique(this.chance.of(0.3))
                .over(this.chance.one(null, null, "tenant > 0", "amount > 1"))
                .with(IndexOptions.USUAL.including(this.chance.of(0.2) ? List.of("tenant") : List.of()));
            if (seen.add(index)) {
                indexed = indexed.with(index.named(keyName()).commented(this.chance.comment()));
            }
        }
        return indexed;
    }

    private String keyName() {
        return this.chance.of(0.5) ? name() : null;
    }

    private Deferral deferral() {
        return this.chance.one(Deferral.NOT_DEFERRABLE, Deferral.NOT_DEFERRABLE, Deferral.DEFERRABLE,
                Deferral.INITIALLY_DEFERRED);
    }

    private Table referring(Table table, Schema schema) {
        Table referring = table;
        if (table.column("code").isEmpty()) {
            return table;
        }
        int number = 0;
        for (Table target : schema.tables().values()) {
            for (Constraint key : target.constraints()) {
                boolean referred = key.deferral() == Deferral.NOT_DEFERRABLE
                        && (key instanceof PrimaryKey || key instanceof UniqueConstraint);
                if (referred && this.chance.of(0.25)) {
                    List<String> own = own(referring, target, key.columns());
                    if (!own.isEmpty()) {
                        String name = this.chance.of(0.5) ? null : "fk " + ++number;
                        referring = referring.with(new ForeignKey(name, own, target.name(),
                                (key instanceof PrimaryKey && this.chance.of(0.3)) ? List.of() : key.columns(),
                                ReferentialRules.of(this.chance.one(ReferentialAction.values()),
                                        this.chance.one(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE)),
                                false, deferral(), Enforcement.validated(this.chance.of(0.8)), this.chance.comment()));
                    }
                }
            }
        }
        return referring;
    }

    /** Columns that can refer to others; none where their types do not suit. */
    private static List<String> own(Table table, Table target, List<String> columns) {
        List<String> own = columns.stream().map((column) -> column.equals("id") ? "parent" : column).toList();
        return Stream.iterate(0, (i) -> i < own.size(), (i) -> i + 1)
            .allMatch((i) -> table.column(own.get(i))
                .filter((column) -> suits(column, target.column(columns.get(i)).orElseThrow()))
                .isPresent()) ? own : List.of();
    }

    private static boolean suits(Column column, Column other) {
        boolean number = column.type().name().equals(INTEGER.name()) || column.type().name().equals(BIGINT.name());
        boolean otherNumber = other.type().name().equals(INTEGER.name()) || other.type().name().equals(BIGINT.name());
        return number && otherNumber || !number && !otherNumber && column.type().equals(other.type());
    }

}

package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Schemas by chance, the same for the same seed. Names come from a small pool, so that
 * two of them have much in common and still differ; what PostgreSQL would refuse is left
 * out.
 */
public final class RandomSchemas {

    /** A schema besides the default one. */
    public static final String OTHER_SCHEMA = "Other \"schema\"";

    private static final List<String> TABLES = List.of("tasks", "users", "Order", "select", "größe", "a b", "q\"uo'te",
            "日本語", "a_name_that_is_nearly_as_long_as_a_database_allows_for_a_name");

    private static final List<QualifiedName> ENUM_TYPES = List.of(QualifiedName.of("mood"),
            QualifiedName.of("Mixed Mood"), QualifiedName.of(OTHER_SCHEMA, "mood"));

    private static final List<String> LABELS = List.of("low", "it's", "High", "größer", "", "a,b");

    /** How often each law is tried. */
    public static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("aludel.test.repetitions", 100));
    }

    private final Random random;

    private final RandomColumns columns;

    public RandomSchemas(long seed) {
        // Neighbouring seeds start alike.
        this.random = new Random(seed * 0x5DEECE66DL + 11);
        this.columns = new RandomColumns(this.random);
    }

    /** The next schema. */
    public Schema next() {
        List<EnumType> types = some(ENUM_TYPES, 0.5).stream().map((name) -> EnumType.of(name, labels())).toList();
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        for (String name : some(TABLES, 0.4)) {
            QualifiedName qualified = QualifiedName.of((name.hashCode() % 4 == 0) ? OTHER_SCHEMA : null, name);
            tables.put(qualified, table(qualified, types));
        }
        List.copyOf(tables.values()).forEach((table) -> tables.put(table.name(), referring(table, tables)));
        return Schema.of(tables.values(), sequences(), types);
    }

    private Table table(QualifiedName name, List<EnumType> types) {
        Table table = Table.of(name, shuffled(this.columns.of(name, types)));
        if (table.column("id").isPresent()) {
            table = chance(0.5) ? table.with(PrimaryKey.of(name(name, "pk"), List.of("id")))
                    : table.with(UniqueConstraint.of(name(name, "key"), List.of("id")));
        }
        Set<Object> seen = new HashSet<>();
        for (int i = this.random.nextInt(3); i > 0; i--) {
            List<String> keys = keys(table);
            if (keys.size() > 1 && seen.add(keys)) {
                table = table.with(UniqueConstraint.of(name(name, "uq" + i), keys));
            }
        }
        for (int i = this.random.nextInt(3); i > 0; i--) {
            Index index = index(table, name(name, "ix" + i));
            if (index != null && seen.add(index.named(null))) {
                table = table.with(index);
            }
        }
        return checked(table);
    }

    private Table checked(Table table) {
        if (table.column("amount").isEmpty() || chance(0.5)) {
            return table;
        }
        String limit = String.valueOf(this.random.nextInt(3) * 10);
        return table.with(CheckConstraint.of(name(table.name(), "ck"), "amount > " + limit)
            .enforced(Enforcement.validated(chance(0.7))));
    }

    private Index index(Table table, String name) {
        if (table.column("amount").isPresent() && chance(0.3)) {
            return Index.of(name, "amount").keyedBy(List.of(IndexKey.expression("amount + " + this.random.nextInt(3))));
        }
        List<String> keys = keys(table);
        if (keys.isEmpty()) {
            return null;
        }
        Index index = Index.of(name, keys.toArray(String[]::new));
        index = index.keyedBy(index.keys().stream().map((key) -> key.sorted(one(SortOrder.values()))).toList());
        return (chance(0.3) ? index.asUnique() : index)
            .over((table.column("amount").isPresent() && chance(0.3)) ? one("amount in (1, 2)", "amount != 3") : null);
    }

    /** The table with foreign keys to the keys of others, or of its own. */
    private Table referring(Table table, Map<QualifiedName, Table> tables) {
        Table referring = table;
        for (Table target : tables.values()) {
            String column = "ref " + target.name().name().charAt(0);
            if (target.column("id").isPresent() && table.column(column).isEmpty() && chance(0.4)) {
                referring = referring.column(column).isPresent() ? referring : referring
                    .with(Column.of(column, target.column("id").orElseThrow().type()))
                    .with(ForeignKey
                        .of(name(table.name(), "fk " + column), List.of(column), target.name(),
                                (target.primaryKey() != null && chance(0.5)) ? List.of() : List.of("id"))
                        .ruledBy(ReferentialRules.of(one(ReferentialAction.values()), one(ReferentialAction.values())))
                        .enforced(Enforcement.validated(chance(0.8))));
            }
        }
        return referring;
    }

    private List<Sequence> sequences() {
        return some(List.of("numbers", "More numbers"), 0.5).stream().map((name) -> {
            boolean up = chance(0.8);
            SequenceOptions options = new SequenceOptions(10 + this.random.nextInt(3), up ? one(1L, 50L) : -1,
                    chance(0.5) ? null : one(1L, 5L), (up && chance(0.5)) ? null : 100_000L, one(1L, 20L), chance(0.3));
            return Sequence.of(QualifiedName.of(name), DataType.of(one("bigint", "integer")), options);
        }).toList();
    }

    private List<String> labels() {
        List<String> labels = some(LABELS, 0.6);
        if (!labels.contains("low")) {
            labels.add("low");
        }
        return chance(0.5) ? labels : shuffled(labels);
    }

    private List<String> keys(Table table) {
        List<String> names = table.columns()
            .stream()
            .filter((column) -> RandomColumns.isKey(column.type()))
            .map(Column::name)
            .toList();
        List<String> some = shuffled(some(names, 0.4));
        return some.subList(0, Math.min(3, some.size()));
    }

    /** A name that no other table has, or none. */
    private String name(QualifiedName table, String name) {
        return chance(0.5) ? null : name + one("", " 2", "_ß") + " " + Integer.toHexString(table.hashCode());
    }

    private <T> List<T> some(List<T> things, double share) {
        return new ArrayList<>(things.stream().filter((thing) -> chance(share)).toList());
    }

    private <T> List<T> shuffled(List<T> things) {
        List<T> list = new ArrayList<>(things);
        Collections.shuffle(list, this.random);
        return list;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[this.random.nextInt(choices.length)];
    }

    private boolean chance(double share) {
        return this.random.nextDouble() < share;
    }

}

package dev.aludel.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A schema in which everything occurs that a schema can hold, as PostgreSQL 18 takes it;
 * most of it also as 14 does.
 */
public final class AllThings {

    private static final String APP = "app";

    private static final QualifiedName MOOD = QualifiedName.of(APP, "mood");

    private static final QualifiedName CENTS = QualifiedName.of("cents");

    private static final QualifiedName ADDRESS = QualifiedName.of("address");

    private static final QualifiedName TASKS = QualifiedName.of(APP, "tasks");

    private static final QualifiedName ROOMS = QualifiedName.of("rooms");

    private static final QualifiedName EVENTS = QualifiedName.of("events");

    private static final QualifiedName OPEN_TASKS = QualifiedName.of("open_tasks");

    private static final QualifiedName COLLATION = QualifiedName.of("pg_catalog", "C");

    private static final SequenceOptions OPTIONS = new SequenceOptions(5, 5, 2L, 1000L, 7, true);

    private AllThings() {
    }

    /** The schema for PostgreSQL 18. */
    public static Schema schema() {
        return for14().withTable(ROOMS, AllThings::withMore)
            .with(Table
                .of(QualifiedName.of("visits"), Column.of("room", DataType.of("integer")).mandatory(),
                        Column.of("number", DataType.of("integer")),
                        Column.of("during", DataType.of("daterange")).mandatory(),
                        Column.of("span", DataType.of("int4range")).mandatory(),
                        Column.of("twice", DataType.of("integer")).filledBy(new Generated("room * 2", false)))
                .with(ForeignKey.of("visits_room_fk", List.of("room", "number"), ROOMS, List.of("id", "number"))
                    .ruledBy(ReferentialRules.of(ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION)
                        .settingOnDelete(List.of("number"))))
                .with(new ForeignKey("visits_fk", List.of("span", "during"), ROOMS, List.of("span", "open"),
                        ReferentialRules.USUAL, true, Deferral.NOT_DEFERRABLE, Enforcement.NOT_ENFORCED, null)));
    }

    /** The schema without what came after PostgreSQL 14. */
    public static Schema for14() {
        return Schema.of(List.of(new Namespace(APP, "What the application has")),
                List.of(tasks(), rooms(), events(), partition(), heir()), sequences(), types(), objects());
    }

    private static List<NamedType> types() {
        return List.of(new EnumType(MOOD, List.of("low", "it's"), "How it feels"),
                new DomainType(CENTS, DataType.of("numeric", 10, 2), false, new Default("0"),
                        List.of(new CheckConstraint("cents_ck", "VALUE >= 0", true, Enforcement.VALIDATED, "No debts")),
                        "Money"),
                new CompositeType(ADDRESS,
                        List.of(new Attribute("street", DataType.of("text").collatedBy(COLLATION), "With number"),
                                Attribute.of("moods", DataType.of(MOOD).asArray())),
                        "Where one lives"));
    }

    private static List<Sequence> sequences() {
        return List.of(new Sequence(QualifiedName.of(APP, "numbers"), DataType.of("integer"), OPTIONS,
                new ColumnName(TASKS, "number"), true, "Numbers of tasks"));
    }

    private static Table tasks() {
        return Table
            .of(TASKS, new Column("id", DataType.of("bigint"), false, new Identity(true, OPTIONS), "The key"),
                    Column.of("serial", DataType.of("integer")).filledBy(new Serial()).mandatory(),
                    Column.of("number", DataType.of("integer")).filledBy(new Default("nextval('app.numbers')")),
                    Column.of("title", DataType.of("varchar", 20).collatedBy(COLLATION))
                        .filledBy(new Default("'it''s'")),
                    Column.of("mood", DataType.of(MOOD)), Column.of("cents", DataType.of(CENTS)).mandatory(),
                    Column.of("address", DataType.of(ADDRESS)),
                    Column.of("twice", DataType.of("integer")).filledBy(new Generated("number * 2", true)),
                    Column.of("room", DataType.of("integer")), Column.of("other", DataType.of("integer")))
            .with(new PrimaryKey("tasks_pk", List.of("id"), false,
                    IndexOptions.USUAL.including(List.of("title")).stored(Map.of("fillfactor", "90")),
                    Deferral.DEFERRABLE, "Tells tasks apart"))
            .with(new UniqueConstraint("tasks_uq", List.of("title", "number"), false,
                    IndexOptions.USUAL.including(List.of("mood")).stored(Map.of("fillfactor", "80")),
                    Deferral.INITIALLY_DEFERRED, "One title a number"))
            .with(new ForeignKey("tasks_fk", List.of("room", "other"), ROOMS, List.of("id", "number"),
                    new ReferentialRules(ReferentialAction.SET_NULL, List.of(), ReferentialAction.CASCADE,
                            MatchType.FULL),
                    false, Deferral.DEFERRABLE, Enforcement.NOT_VALIDATED, "Where it happens"))
            .with(new CheckConstraint("tasks_ck", "number > 0", false, Enforcement.NOT_VALIDATED, "Numbers count"))
            .with(index())
            .commented("What there is to do")
            .with(new Storage(true, new TreeMap<>(Map.of("fillfactor", "70"))));
    }

    private static Index index() {
        return new Index("tasks_ix",
                List.of(new IndexedColumn("title", SortOrder.DESCENDING, COLLATION, "text_pattern_ops"),
                        new IndexedExpression("lower(title)", SortOrder.ASCENDING_NULLS_FIRST, COLLATION,
                                "text_pattern_ops")),
                true, "btree", "number > 0",
                IndexOptions.USUAL.including(List.of("room")).stored(Map.of("fillfactor", "60")), true,
                "For searching");
    }

    private static Table rooms() {
        return Table
            .of(ROOMS, Column.of("id", DataType.of("integer")).mandatory(),
                    Column.of("number", DataType.of("integer")).mandatory(),
                    Column.of("open", DataType.of("daterange")).mandatory(),
                    Column.of("span", DataType.of("int4range")).mandatory())
            .with(UniqueConstraint.of("rooms_uq", List.of("id", "number")))
            .with(new ExclusionConstraint("rooms_ex", "gist",
                    List.of(new ExclusionElement(new IndexedColumn("open", SortOrder.ASCENDING, null, "range_ops"),
                            "&&"), new ExclusionElement(IndexKey.column("span"), "&&")),
                    "id > 0", IndexOptions.USUAL.stored(Map.of("fillfactor", "90")), Deferral.DEFERRABLE, "Open once"));
    }

    private static Table withMore(Table rooms) {
        return rooms.with(new PrimaryKey("rooms_pk", List.of("span", "open"), true, IndexOptions.USUAL,
                Deferral.NOT_DEFERRABLE, null));
    }

    private static Table events() {
        return Table
            .of(EVENTS, Column.of("at", DataType.of("date")).mandatory(), Column.of("what", DataType.of("text")))
            .with(Inheritance.NONE.partitionedBy("RANGE (at)"))
            .with(CheckConstraint.of("events_ck", "what <> ''"));
    }

    private static Table partition() {
        return Table.of(QualifiedName.of("events_2026"))
            .with(Inheritance.partitionOf(EVENTS, "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')"))
            .withColumns(List.of(Column.of("what", DataType.of("text")).filledBy(new Default("'-'"))));
    }

    private static Table heir() {
        return Table.of(QualifiedName.of("special_rooms"), Column.of("extra", DataType.of("text")))
            .with(Inheritance.NONE.with(ROOMS))
            .with(Storage.USUAL.logged(false));
    }

    private static List<NamedObject> objects() {
        ObjectName view = ObjectName.of(ObjectKind.VIEW, OPEN_TASKS);
        ObjectName function = new ObjectName(ObjectKind.FUNCTION, QualifiedName.of("stamp"), "()");
        return List.of(
                NamedObject
                    .of(view, "CREATE VIEW open_tasks AS SELECT id, title FROM app.tasks",
                            Set.of(ObjectName.column(TASKS, "id"), ObjectName.column(TASKS, "title")))
                    .commented("What is not done"),
                NamedObject.of(function,
                        "CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ begin return new; end $$",
                        Set.of()),
                NamedObject.of(new ObjectName(ObjectKind.TRIGGER, TASKS, "stamped"),
                        "CREATE TRIGGER stamped BEFORE UPDATE ON app.tasks FOR EACH ROW EXECUTE FUNCTION stamp()",
                        Set.of(ObjectName.table(TASKS), function)),
                NamedObject
                    .of(new ObjectName(ObjectKind.SETTING, TASKS, "row level security"),
                            "ALTER TABLE app.tasks ENABLE ROW LEVEL SECURITY", Set.of(ObjectName.table(TASKS)))
                    .removedBy("ALTER TABLE app.tasks DISABLE ROW LEVEL SECURITY"));
    }

}

package dev.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random schemas with what {@link RandomSchemas} leaves out: domains, composite types,
 * comments, collations, partitions, heirs, exclusions, owned sequences, unlogged tables,
 * things known by their definitions.
 */
public final class RandomThings {

    private static final QualifiedName CENTS = QualifiedName.of("Cents of \"x\"");

    private static final QualifiedName SMALL = QualifiedName.of("small");

    private static final QualifiedName ADDRESS = QualifiedName.of("address");

    private static final QualifiedName STATE = QualifiedName.of("state");

    private static final QualifiedName THINGS = QualifiedName.of("things");

    private static final QualifiedName EVENTS = QualifiedName.of("Events");

    private static final QualifiedName PEOPLE = QualifiedName.of("people");

    private static final QualifiedName STAFF = QualifiedName.of("staff");

    private static final DataType INTEGER = DataType.of("integer");

    private final Random random;

    public RandomThings(long seed) {
        this.random = new Random(seed * 0x5DEECE66DL + 13);
    }

    /** The next schema. */
    public Schema next() {
        Schema schema = types();
        schema = chance(0.3) ? schema.with(new Namespace("Other place", comment())) : schema;
        schema = chance(0.8) ? schema.with(things(schema)) : schema;
        schema = owned(schema);
        schema = chance(0.7) ? events(schema) : schema;
        schema = chance(0.7) ? family(schema) : schema;
        return objects(schema);
    }

    private Schema types() {
        Schema schema = Schema.empty()
            .with(new EnumType(STATE,
                    one(List.of("new", "done"), List.of("new", "open", "done"), List.of("done", "new")), comment()));
        DomainType cents = new DomainType(CENTS, one(DataType.of("numeric", 10, 2), DataType.of("bigint")), chance(0.7),
                chance(0.5) ? new Default(one("0", "1")) : null,
                chance(0.5) ? List.of(new CheckConstraint(one("ck", "Ck 2"), one("VALUE >= 0", "VALUE > 0"), true,
                        Enforcement.validated(chance(0.7)), comment())) : List.of(),
                comment());
        schema = schema.with(cents);
        schema = chance(0.5) ? schema.with(DomainType.of(SMALL, DataType.of(CENTS)).commented(comment())) : schema;
        List<Attribute> attributes = new ArrayList<>(
                List.of(new Attribute("street", one(DataType.of("text"), DataType.of("varchar", 30)), comment())));
        if (chance(0.5)) {
            attributes.add(chance(0.5) ? 0 : 1, Attribute.of("state", DataType.of(STATE)));
        }
        return chance(0.7) ? schema.with(new CompositeType(ADDRESS, attributes, comment())) : schema;
    }

    private Table things(Schema schema) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", INTEGER).mandatory().commented(comment()),
                Column.of("state", DataType.of(STATE)).filledBy(chance(0.5) ? new Default("'new'") : null),
                Column.of("cents", DataType.of(CENTS)), Column.of("During", DataType.of("daterange")),
                Column.of("name", DataType.of("text").collatedBy(chance(0.5) ? QualifiedName.of("C") : null))
                    .commented(comment())));
        columns.add(number());
        if (schema.type(ADDRESS).isPresent()) {
            columns.add(Column.of("address", DataType.of(ADDRESS)));
        }
        if (chance(0.5)) {
            columns.add(Column.of("twice", INTEGER).filledBy(new Generated(one("id * 2", "id + id"), true)));
        }
        Table table = Table.of(THINGS, columns).commented(comment());
        table = table.with(new PrimaryKey("things pk", List.of("id"), false,
                IndexOptions.USUAL.including(chance(0.3) ? List.of("name") : List.of())
                    .stored(chance(0.3) ? Map.of("fillfactor", one("80", "90")) : Map.of()),
                one(Deferral.values()), comment()));
        if (chance(0.5)) {
            table = table.with(new ExclusionConstraint("things ex", "gist",
                    List.of(new ExclusionElement(IndexKey.column("During"), one("&&", "-|-"))),
                    chance(0.5) ? "id > 0" : null, IndexOptions.USUAL, one(Deferral.values()), comment()));
        }
        if (chance(0.5)) {
            table = table.with(new CheckConstraint("things ck", one("state <> 'done'", "state = 'new'"), chance(0.5),
                    Enforcement.validated(chance(0.7)), comment()));
        }
        if (chance(0.5)) {
            table = table.with(Index.of("things ix", "name")
                .keyedBy(List.of(IndexKey.column("name").comparedBy(chance(0.5) ? "text_pattern_ops" : null)))
                .over(chance(0.5) ? "state = 'done'" : null)
                .with(IndexOptions.USUAL.including(chance(0.5) ? List.of("id") : List.of()))
                .commented(comment()));
        }
        return table.with(new Storage(chance(0.7),
                new TreeMap<>(chance(0.5) ? Map.of("fillfactor", one("70", "60")) : Map.of())));
    }

    /** A column that counts in any of the ways there are. */
    private Column number() {
        Column number = Column.of("number", one(INTEGER, DataType.of("bigint"))).mandatory();
        return switch (this.random.nextInt(4)) {
            case 0 -> number;
            case 1 -> number.filledBy(new Serial());
            case 2 -> number.filledBy(new Identity(chance(0.5), SequenceOptions.DEFAULTS.incrementedBy(one(1L, 5L))));
            default -> number.filledBy(new Default("nextval('counting'::regclass)"));
        };
    }

    private Schema owned(Schema schema) {
        boolean counts = schema.table(THINGS)
            .flatMap((table) -> table.column("number"))
            .filter((column) -> column.value() instanceof Default)
            .isPresent();
        if (!counts && chance(0.5)) {
            return schema;
        }
        return schema
            .with(new Sequence(QualifiedName.of("counting"), INTEGER, SequenceOptions.DEFAULTS.startingAt(one(1L, 9L)),
                    (counts && chance(0.5)) ? new ColumnName(THINGS, "number") : null, true, comment()));
    }

    private Schema events(Schema schema) {
        Table events = Table
            .of(EVENTS, Column.of("at", DataType.of("date")).mandatory(), Column.of("what", DataType.of("text")))
            .with(Inheritance.NONE.partitionedBy(one("RANGE (at)", "LIST (at)", "RANGE (at)", "RANGE (at)")));
        events = chance(0.5) ? events.with(CheckConstraint.of("events ck", "what <> ''")) : events;
        events = chance(0.5) ? events.with(PrimaryKey.of("events pk", List.of("at"))) : events;
        Schema after = schema.with(events);
        boolean range = "RANGE (at)".equals(events.inheritance().partitionKey());
        String bound = range ? one("FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')", "DEFAULT")
                : "FOR VALUES IN ('2026-01-01')";
        Table part = Table.of(QualifiedName.of("Events 2026"));
        if (chance(0.6)) {
            return after.with(part.with(Inheritance.partitionOf(EVENTS, bound))
                .withColumns(chance(0.5) ? List.of()
                        : List.of(Column.of("what", DataType.of("text")).filledBy(new Default("'-'")))));
        }
        return after;
    }

    private Schema family(Schema schema) {
        Schema after = schema.with(Table
            .of(PEOPLE, Column.of("id", INTEGER).mandatory(),
                    Column.of("name", one(DataType.of("text"), DataType.of("varchar", 9)))
                        .filledBy(chance(0.5) ? new Default("'-'") : null))
            .with(CheckConstraint.of("people ck", "id > 0")));
        if (chance(0.3)) {
            return after;
        }
        Table staff = Table.of(STAFF, Column.of("salary", INTEGER));
        return after.with(chance(0.7) ? staff.with(Inheritance.NONE.with(PEOPLE))
                : staff.with(Column.of("id", INTEGER)).with(Column.of("name", DataType.of("text"))));
    }

    private Schema objects(Schema schema) {
        Schema after = schema;
        ObjectName function = new ObjectName(ObjectKind.FUNCTION, QualifiedName.of("stamp"), "()");
        if (chance(0.7)) {
            after = after.with(NamedObject.of(function,
                    "CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ begin return %s; end $$"
                        .formatted(one("new", "null")),
                    Set.of())
                .commented(comment()));
        }
        if (schema.table(THINGS).isPresent()) {
            ObjectName view = ObjectName.of(ObjectKind.VIEW, QualifiedName.of("Names"));
            if (chance(0.6)) {
                after = after.with(
                        NamedObject
                            .of(view,
                                    one("CREATE VIEW \"Names\" AS SELECT name, state FROM things",
                                            "CREATE VIEW \"Names\" AS SELECT name, state FROM things WHERE id > 0"),
                                    Set.of(ObjectName.column(THINGS, "name"), ObjectName.column(THINGS, "state"),
                                            ObjectName.column(THINGS, "id")))
                            .commented(comment()));
                if (chance(0.5)) {
                    after = after.with(NamedObject.of(ObjectName.of(ObjectKind.VIEW, QualifiedName.of("A view of it")),
                            "CREATE VIEW \"A view of it\" AS SELECT name FROM \"Names\"",
                            Set.of(view, ObjectName.column(view.name(), "name"))));
                }
            }
            if (after.object(function).isPresent() && chance(0.5)) {
                after = after.with(NamedObject.of(new ObjectName(ObjectKind.TRIGGER, THINGS, "stamped"),
                        "CREATE TRIGGER stamped BEFORE UPDATE ON things FOR EACH ROW EXECUTE FUNCTION stamp()",
                        Set.of(ObjectName.table(THINGS), function)));
            }
        }
        return after;
    }

    private String comment() {
        return chance(0.3) ? one("It's so", "Back\\slash", "ä") : null;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[this.random.nextInt(choices.length)];
    }

    private boolean chance(double share) {
        return this.random.nextDouble() < share;
    }

}

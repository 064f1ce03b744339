package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Likeness;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;

/** Operations on tables with parents, parts and keys, whose effects are measured. */
final class TableEffectsCases {

    private static final QualifiedName RECORDS = QualifiedName.of("records");

    private static final QualifiedName EVENTS = QualifiedName.of("events");

    private static final QualifiedName EVENTS_ONE = QualifiedName.of("events_1");

    private static final QualifiedName EVENTS_TWO = QualifiedName.of("events_2");

    private static final QualifiedName ANIMALS = QualifiedName.of("animals");

    private static final QualifiedName DOGS = QualifiedName.of("dogs");

    private static final String BOUND = "FOR VALUES FROM (1000) TO (2000)";

    private TableEffectsCases() {
    }

    static void fill(Connection connection) throws SQLException {
        new Live(connection).run("""
                CREATE TABLE records (id int NOT NULL, key int, number int NOT NULL GENERATED ALWAYS AS IDENTITY,
                  owner int CONSTRAINT records_owner REFERENCES users);
                INSERT INTO records SELECT n, n FROM generate_series(1, 100) n;
                CREATE UNIQUE INDEX records_id ON records (id);
                CREATE UNIQUE INDEX records_key ON records (key);
                CREATE TABLE events (at int NOT NULL) PARTITION BY RANGE (at);
                CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (1000);
                CREATE TABLE events_2 (at int NOT NULL);
                INSERT INTO events_1 SELECT generate_series(1, 100);
                INSERT INTO events_2 SELECT generate_series(1001, 1100);
                CREATE INDEX events_at ON ONLY events (at);
                CREATE INDEX events_1_at ON events_1 (at);
                CREATE TABLE animals (name text);
                CREATE TABLE dogs (name text);
                INSERT INTO dogs VALUES ('Rex');
                """);
    }

    static Stream<EffectsCase> all() {
        return Stream.of(made(), inherited(), partitions(), keys(), computed(), conditional())
            .flatMap((cases) -> cases);
    }

    private static Stream<EffectsCase> made() {
        Table fresh = Table.of(QualifiedName.of("fresh"), Column.of("owner", Texts.type("int")));
        return Stream.of(
                EffectsCase.of(new CreateTableLike(Table.of(fresh.name()),
                        List.of(new Likeness(RECORDS, 0, new TreeSet<>())), null, List.of())),
                EffectsCase.of(new CreateTable(Table.of(fresh.name()).with(Inheritance.partitionOf(EVENTS, BOUND)))),
                EffectsCase.of(new CreateTable(fresh.with(new Inheritance(List.of(ANIMALS), null, null)))),
                EffectsCase.of(
                        new DropTable(EVENTS_ONE,
                                Table.of(EVENTS_ONE)
                                    .with(Inheritance.partitionOf(EVENTS, "FOR VALUES FROM (0) TO (1000)")),
                                false)),
                EffectsCase
                    .of(new DropTable(DOGS, Table.of(DOGS).with(new Inheritance(List.of(ANIMALS), null, null)), false))
                    .after("ALTER TABLE dogs INHERIT animals"),
                EffectsCase.of(new SetLogged(DOGS, false)), EffectsCase.of(new SetLogged(RECORDS, false)).since(15),
                EffectsCase.of(new SetLogged(DOGS, true)).after("ALTER TABLE dogs SET UNLOGGED"),
                EffectsCase.of(new SwitchTriggers(RECORDS, false, true)),
                EffectsCase.of(new SwitchTriggers(RECORDS, true, false)));
    }

    private static Stream<EffectsCase> inherited() {
        return Stream.of(EffectsCase.of(new AddParent(DOGS, ANIMALS)),
                EffectsCase.of(new DropParent(DOGS, ANIMALS)).after("ALTER TABLE dogs INHERIT animals"));
    }

    private static Stream<EffectsCase> partitions() {
        EffectsCase attached = EffectsCase.of(new AttachPartition(EVENTS, EVENTS_TWO, BOUND));
        return Stream.of(attached, attached.after("""
                ALTER TABLE events_2 ADD CHECK (at >= 1000 AND at < 2000);
                CREATE INDEX ON events_2 (at);
                """).assumedWorse(), attached.after("CREATE TABLE events_rest PARTITION OF events DEFAULT"),
                EffectsCase.of(new DetachPartition(EVENTS, EVENTS_ONE, null, false)),
                EffectsCase.of(new DetachPartition(EVENTS, EVENTS_ONE, null, true)),
                EffectsCase.of(new AttachIndex(QualifiedName.of("events_at"), QualifiedName.of("events_1_at"))));
    }

    private static Stream<EffectsCase> keys() {
        ExclusionConstraint alone = new ExclusionConstraint("alone", "btree",
                List.of(new ExclusionElement(IndexKey.column("key"), "=")), null, IndexOptions.USUAL,
                Deferral.NOT_DEFERRABLE, null);
        return Stream.of(EffectsCase.of(new AddExclusion(RECORDS, alone)), EffectsCase.of(using("records_key", false)),
                EffectsCase.of(using("records_key", true)), EffectsCase.of(using("records_id", true)),
                EffectsCase.of(new ChangeDeferral(RECORDS, "records_owner", null, Deferral.DEFERRABLE)),
                EffectsCase.of(new ChangeEnforcement(RECORDS, "records_owner", false)).since(18),
                EffectsCase.of(new ChangeEnforcement(RECORDS, "records_owner", true))
                    .after("ALTER TABLE records ALTER CONSTRAINT records_owner NOT ENFORCED")
                    .since(18));
    }

    private static AddKeyUsingIndex using(String index, boolean primary) {
        return new AddKeyUsingIndex(RECORDS, index, null, primary, Deferral.NOT_DEFERRABLE);
    }

    private static Stream<EffectsCase> computed() {
        SequenceChange change = SequenceChange.between(SequenceOptions.DEFAULTS,
                SequenceOptions.DEFAULTS.incrementedBy(50));
        Generated virtual = new Generated("id * 4", false);
        return Stream.of(EffectsCase.of(new ChangeIdentity(RECORDS, "number", null, change, null)),
                EffectsCase.of(new ChangeIdentity(RECORDS, "number", false, SequenceChange.NONE, null)),
                EffectsCase
                    .of(new ChangeGeneration(QualifiedName.of("tasks"), "twice", null, new Generated("id * 4", true)))
                    .since(17),
                EffectsCase.of(new ChangeGeneration(RECORDS, "more", virtual, virtual))
                    .after("ALTER TABLE records ADD COLUMN more int GENERATED ALWAYS AS (id * 3) VIRTUAL")
                    .since(18));
    }

    private static Stream<EffectsCase> conditional() {
        Operation column = new AddColumn(RECORDS, Column.of("id", Texts.type("int")));
        Operation index = new CreateIndex(RECORDS, Index.of("records_key", "key"), false);
        return Stream
            .of(new AlterOnly(new SetDefault(RECORDS, "key", null, new Default("5"))),
                    new IfNeeded(new AddColumn(RECORDS, Column.of("more", Texts.type("int")))),
                    new IfNeeded(new CreateIndex(RECORDS, Index.of("ix", "key"), false)),
                    new IfNeeded(new DropTable(DOGS, null, false)), new NotNeeded(column), new NotNeeded(index),
                    new NotNeeded(new DropColumn(RECORDS, "nothing", null, false)),
                    new NotNeeded(new DropTable(QualifiedName.of("nothing"), null, false)),
                    new NotNeeded(new CreateTable(Table.of(RECORDS))),
                    new NotNeeded(new DropIndex(QualifiedName.of("nothing"), RECORDS, null, false, false)))
            .map(EffectsCase::of);
    }

}

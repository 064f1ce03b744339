package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropType;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.ValueSource;

/** The operations whose effects are measured, and the tables they are measured on. */
final class EffectsCases {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");

    private static final QualifiedName MOOD = QualifiedName.of("mood");

    private static final Identity IDENTITY = new Identity(false, SequenceOptions.DEFAULTS);

    private static final ForeignKey KEY = ForeignKey.of("key", List.of("owner"), USERS, List.of("id"));

    private EffectsCases() {
    }

    static void fill(Connection connection) throws SQLException {
        new Live(connection).run("""
                CREATE TYPE mood AS ENUM ('low');
                CREATE SEQUENCE numbers;
                CREATE TABLE users (id int PRIMARY KEY);
                CREATE TABLE tasks (id int NOT NULL, owner int, title varchar(20), body text, price numeric(10,2),
                  at timestamp(3), moods mood, twice int GENERATED ALWAYS AS (id * 2) STORED, free cidr,
                  CONSTRAINT positive CHECK (id > 0));
                CREATE TABLE notes (owner int CONSTRAINT notes_owner REFERENCES users, task int);
                CREATE INDEX tasks_owner ON tasks (owner);
                INSERT INTO users SELECT generate_series(1, 100);
                INSERT INTO tasks (id, owner, title, body, price, at, moods, free)
                  SELECT n, n, 't' || n, 'b', n, now(), 'low', '10.0.0.0/8' FROM generate_series(1, 100) n;
                INSERT INTO notes SELECT n, n FROM generate_series(1, 100) n;
                """);
    }

    static Stream<EffectsCase> all() {
        return Stream.of(tables(), columns(), typeChanges(), constraints(), indexes(), others(), rows())
            .flatMap((cases) -> cases);
    }

    private static Stream<EffectsCase> tables() {
        Table fresh = Table.of(QualifiedName.of("fresh"), Column.of("owner", Texts.type("int")),
                Column.of("parent", Texts.type("int")).mandatory());
        return Stream
            .of(new CreateTable(fresh), new CreateTable(fresh.with(KEY)),
                    new CreateTable(fresh.with(PrimaryKey.of("pk", List.of("parent")))
                        .with(ForeignKey.of("own", List.of("owner"), fresh.name(), List.of("parent")))),
                    new DropTable(TASKS, null, false),
                    new DropTable(QualifiedName.of("notes"),
                            Table.of(QualifiedName.of("notes"), Column.of("owner", Texts.type("int"))).with(KEY),
                            false),
                    new RenameTable(TASKS, QualifiedName.of("jobs")))
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> columns() {
        return Stream.of(adding("int", null), adding("int", new Default("5")),
                adding("timestamptz", new Default("now()")), adding("text", new Default("'f(x)' || lower('X')")),
                adding("varchar(5)", new Default("'x'::varchar(5)")),
                adding("timestamptz", new Default("clock_timestamp()")),
                adding("uuid", new Default("gen_random_uuid()")), adding("int", IDENTITY), adding("int", new Serial()),
                adding("int", new Generated("id * 3", true)), new DropColumn(TASKS, "title", null, false),
                new RenameColumn(TASKS, "title", "name"), new SetNotNull(TASKS, "owner"), new DropNotNull(TASKS, "id"),
                new SetDefault(TASKS, "owner", null, new Default("random()")), new DropDefault(TASKS, "owner", null),
                new AddIdentity(TASKS, "id", IDENTITY), new DropGeneration(TASKS, "twice", null))
            .map((operation) -> EffectsCase.of(operation))
            .flatMap((plain) -> (plain.operation() instanceof SetNotNull)
                    ? Stream.of(plain, plain.after("ALTER TABLE tasks ADD CHECK (owner IS NOT NULL)"))
                    : (plain.operation() instanceof AddIdentity identity)
                            ? Stream.of(plain, EffectsCase.of(new DropIdentity(TASKS, "id", null))
                                .after(new PostgresGrammar().sql(identity)))
                            : Stream.of(plain));
    }

    private static AddColumn adding(String type, ValueSource value) {
        return new AddColumn(TASKS, Column.of("added", Texts.type(type)).filledBy(value));
    }

    private static Stream<EffectsCase> typeChanges() {
        return Stream
            .of(change("title", "varchar(20)", "varchar(40)", null),
                    change("title", "varchar(20)", "varchar(10)", null), change("title", "varchar(20)", "text", null),
                    change("body", "text", "varchar", null), change("body", "text", "varchar(500)", null),
                    change("title", "varchar(20)", "char(20)", null), change("owner", "int", "bigint", null),
                    change("owner", "int", "text", null), change("price", "numeric(10,2)", "numeric(12,2)", null),
                    change("price", "numeric(10,2)", "numeric(12,4)", null),
                    change("price", "numeric(10,2)", "numeric", null), change("at", "timestamp(3)", "timestamp", null),
                    change("at", "timestamp(3)", "timestamp(2)", null), change("free", "cidr", "inet", null),
                    change("moods", "mood", "text", null), change("body", "text", "text", "upper(body)"))
            .map(EffectsCase::of);
    }

    private static ChangeColumnType change(String column, String from, String to, String using) {
        return new ChangeColumnType(TASKS, column, Texts.type(from), Texts.type(to), using);
    }

    private static Stream<EffectsCase> constraints() {
        CheckConstraint check = CheckConstraint.of("ck", "owner > 0");
        return Stream.of(EffectsCase.of(new AddPrimaryKey(TASKS, PrimaryKey.of("pk", List.of("id")))),
                EffectsCase.of(new AddUnique(TASKS, UniqueConstraint.of("uq", List.of("owner")))),
                EffectsCase.of(new AddForeignKey(TASKS, KEY)),
                EffectsCase.of(new AddForeignKey(TASKS, KEY.enforced(Enforcement.NOT_VALIDATED))),
                EffectsCase.of(new AddCheck(TASKS, check)),
                EffectsCase.of(new AddCheck(TASKS, check.enforced(Enforcement.NOT_VALIDATED))),
                EffectsCase.of(new ValidateConstraint(TASKS, "ck"))
                    .after("ALTER TABLE tasks ADD CONSTRAINT ck CHECK (owner > 0) NOT VALID"),
                EffectsCase.of(new DropConstraint(TASKS, "positive", null, false)),
                EffectsCase.of(new DropConstraint(QualifiedName.of("notes"), "notes_owner", KEY, false)),
                EffectsCase.of(new RenameConstraint(TASKS, "positive", "p")));
    }

    private static Stream<EffectsCase> indexes() {
        QualifiedName index = QualifiedName.of("tasks_owner");
        return Stream.of(new CreateIndex(TASKS, Index.of("ix", "owner"), false),
                new CreateIndex(TASKS, Index.of("ix", "owner"), true), new DropIndex(index, TASKS, null, false, false),
                new DropIndex(index, TASKS, null, true, false), new RenameIndex(index, "ix"))
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> others() {
        Sequence numbers = Sequence.of(NUMBERS, SequenceOptions.DEFAULTS);
        return Stream
            .of(new CreateSequence(numbers.named(QualifiedName.of("more"))),
                    new ChangeSequence(NUMBERS,
                            SequenceChange.between(numbers,
                                    Sequence.of(NUMBERS, SequenceOptions.DEFAULTS.incrementedBy(50))),
                            numbers),
                    new DropSequence(NUMBERS, null, false),
                    new CreateType(EnumType.of(QualifiedName.of("e"), List.of())),
                    new AddEnumValue(MOOD, "high", "low", null), new RenameType(MOOD, QualifiedName.of("m")),
                    new RunCommand("SELECT", "SELECT 1"), new RunSql("DO 'BEGIN END'"))
            .map(EffectsCase::of)
            .flatMap((plain) -> (plain.operation() instanceof CreateType create) ? Stream.of(plain,
                    EffectsCase.of(new DropType(create.type().name(), null, false)).after("CREATE TYPE e AS ENUM ()"))
                    : Stream.of(plain));
    }

    private static Stream<EffectsCase> rows() {
        return Stream.of(EffectsCase.of(new UpdateRows(TASKS, null)).as("UPDATE tasks SET title = 'x'"),
                EffectsCase.of(new DeleteRows(TASKS, null)),
                EffectsCase.of(new TruncateTables(List.of(TASKS, QualifiedName.of("notes")), false)));
    }

}

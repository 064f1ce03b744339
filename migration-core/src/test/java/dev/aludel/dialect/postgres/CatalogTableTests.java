package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Storage;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that tables, their parts and types are made of is seen. */
class CatalogTableTests {

    private static final QualifiedName C = QualifiedName.of("C");

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void columnsAndStorage(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version,
                """
                        CREATE UNLOGGED TABLE "Größe" (a text COLLATE "C", b text COLLATE "default", "日本" bigint
                          GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 2)) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
                        COMMENT ON TABLE "Größe" IS 'it''s big';
                        COMMENT ON COLUMN "Größe".a IS 'first';
                        """);
        assertThat(seen.table("Größe").columns()).containsExactly(
                Column.of("a", DataType.of("text").collatedBy(C)).commented("first"),
                Column.of("b", DataType.of("text")), Column.of("日本", DataType.of("bigint"))
                    .filledBy(new Identity(true, SequenceOptions.DEFAULTS.startingAt(5).incrementedBy(2))));
        assertThat(seen.table("Größe").storage()).isEqualTo(
                Storage.USUAL.logged(false).with(Map.of("fillfactor", "70", "toast.autovacuum_enabled", "false")));
        assertThat(seen.table("Größe").comment()).isEqualTo("it's big");
        assertThat(seen.schema().sequences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void constraints(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version, """
                CREATE TABLE rooms (id int, part int, note text, CONSTRAINT pk PRIMARY KEY (id, part) INCLUDE (note)
                  WITH (fillfactor = 50) DEFERRABLE, CONSTRAINT uq UNIQUE (id, part));
                CREATE TABLE bookings (room int, part int, span int4range,
                  CONSTRAINT fk FOREIGN KEY (room, part) REFERENCES rooms (id, part) MATCH FULL ON DELETE SET NULL
                    DEFERRABLE INITIALLY DEFERRED,
                  CONSTRAINT ck CHECK (room > 0) NO INHERIT,
                  CONSTRAINT ex EXCLUDE USING gist (span WITH &&) WHERE (room > 1) DEFERRABLE);
                ALTER TABLE bookings ADD CONSTRAINT later CHECK (part > 0) NOT VALID;
                COMMENT ON CONSTRAINT ex ON bookings IS 'one at a time';
                COMMENT ON CONSTRAINT fk ON bookings IS 'there is a room';
                """);
        assertThat(seen.table("rooms").constraints()).containsExactly(new PrimaryKey("pk", List.of("id", "part"), false,
                IndexOptions.USUAL.including(List.of("note")).stored(Map.of("fillfactor", "50")), Deferral.DEFERRABLE,
                null), UniqueConstraint.of("uq", List.of("id", "part")));
        ForeignKey key = seen.table("bookings").foreignKeys().get(0);
        assertThat(key.rules().match()).isEqualTo(MatchType.FULL);
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(key.deferral()).isEqualTo(Deferral.INITIALLY_DEFERRED);
        assertThat(key.comment()).isEqualTo("there is a room");
        assertThat(seen.table("bookings").checks()).containsExactly(CheckConstraint.of("ck", "room > 0").notInherited(),
                CheckConstraint.of("later", "part > 0").enforced(Enforcement.NOT_VALIDATED));
        assertThat(seen.table("bookings").constraint("ex")).contains(
                new ExclusionConstraint("ex", "gist", List.of(new ExclusionElement(IndexKey.column("span"), "&&")),
                        "room > 1", IndexOptions.USUAL, Deferral.DEFERRABLE, "one at a time"));
        assertThat(seen.table("bookings").indexes()).isEmpty();
    }

    @Test
    void constraintsOfNewerVersions() throws SQLException {
        Seen seen = Seen.after(PostgresVersion.V18,
                """
                        CREATE TABLE prices (id int4range, valid daterange, a int UNIQUE NULLS NOT DISTINCT,
                          PRIMARY KEY (id, valid WITHOUT OVERLAPS));
                        CREATE TABLE sold (id int4range, at daterange, other int,
                          CONSTRAINT fk FOREIGN KEY (id, PERIOD at) REFERENCES prices (id, PERIOD valid),
                          CONSTRAINT ck CHECK (other > 0) NOT ENFORCED);
                        CREATE TABLE parts (a int, b int, PRIMARY KEY (a, b));
                        CREATE TABLE uses (a int, b int, CONSTRAINT few FOREIGN KEY (a, b) REFERENCES parts ON DELETE SET NULL (b));
                        """);
        assertThat(seen.table("prices").primaryKey()).extracting(PrimaryKey::withoutOverlaps).isEqualTo(true);
        assertThat(seen.table("prices").uniques().get(0).options()).isEqualTo(IndexOptions.USUAL.nullsNotDistinct());
        assertThat(seen.table("sold").foreignKeys()).extracting(ForeignKey::period).containsExactly(true);
        assertThat(seen.table("sold").checks())
            .containsExactly(CheckConstraint.of("ck", "other > 0").enforced(Enforcement.NOT_ENFORCED));
        assertThat(seen.table("uses").foreignKeys().get(0).rules().setOnDelete()).containsExactly("b");
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void indexes(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version, """
                CREATE TABLE tasks (a text COLLATE "C", b varchar, c int, d tsvector);
                CREATE INDEX one ON tasks (a COLLATE "POSIX" text_pattern_ops DESC, b, lower(b), (c + 1) NULLS FIRST)
                  INCLUDE (c) WITH (fillfactor = 60) WHERE c > 5;
                CREATE INDEX two ON tasks USING gist (d tsvector_ops (siglen = 100));
                CREATE INDEX three ON tasks (lower(b) COLLATE "C");
                COMMENT ON INDEX two IS 'words';
                """);
        assertThat(seen.table("tasks").indexes()).containsExactly(
                Index
                    .of("one",
                            List.of(IndexKey.column("a")
                                .collatedBy(QualifiedName.of("POSIX"))
                                .comparedBy("text_pattern_ops")
                                .sorted(SortOrder.DESCENDING), IndexKey.column("b"),
                                    IndexKey.expression("lower((b)::text)"),
                                    IndexKey.expression("c + 1").sorted(SortOrder.ASCENDING_NULLS_FIRST)))
                    .over("c > 5")
                    .with(IndexOptions.USUAL.including(List.of("c")).stored(Map.of("fillfactor", "60"))),
                Index.of("three", List.of(IndexKey.expression("lower((b)::text)").collatedBy(C))),
                Index.of("two", List.of(IndexKey.column("d").comparedBy("tsvector_ops (siglen='100')")))
                    .using("gist")
                    .commented("words"));
    }

    @ParameterizedTest
    @EnumSource
    void heirsHoldWhatIsTheirOwn(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version,
                """
                        CREATE TABLE logs (id bigint GENERATED ALWAYS AS IDENTITY, n serial, at date, kind int DEFAULT 1 CHECK (kind > 0),
                          PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                        CREATE INDEX ON logs (kind);
                        CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                        CREATE TABLE logs_2 PARTITION OF logs (kind DEFAULT 2) DEFAULT PARTITION BY LIST (id);
                        CREATE TABLE logs_3 PARTITION OF logs_2 DEFAULT;
                        CREATE TABLE base (id serial, at date);
                        CREATE TABLE other (x int);
                        CREATE TABLE heir (own text) INHERITS (other, base);
                        """);
        QualifiedName logs = QualifiedName.of("logs");
        assertThat(seen.table("logs").inheritance().partitionKey()).isEqualTo("RANGE (at)");
        assertThat(seen.table("logs_1").columns()).isEmpty();
        assertThat(seen.table("logs_1").constraints()).isEmpty();
        assertThat(seen.table("logs_1").indexes()).isEmpty();
        assertThat(seen.table("logs_1").inheritance())
            .isEqualTo(Inheritance.partitionOf(logs, "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')"));
        assertThat(seen.table("logs_2").columns())
            .containsExactly(Column.of("kind", DataType.of("integer")).filledBy(new Default("2")));
        assertThat(seen.table("logs_2").inheritance())
            .isEqualTo(Inheritance.partitionOf(logs, "DEFAULT").partitionedBy("LIST (id)"));
        assertThat(seen.table("logs_3").columns()).isEmpty();
        assertThat(seen.table("heir").inheritance().parents()).containsExactly(QualifiedName.of("other"),
                QualifiedName.of("base"));
        assertThat(seen.table("heir").columns()).containsExactly(Column.of("own", DataType.of("text")));
        assertThat(seen.schema().whole(QualifiedName.of("heir")).orElseThrow().columns()).extracting(Column::name)
            .containsExactly("x", "id", "at", "own");
        assertThat(seen.schema().sequences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void types(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version,
                """
                        CREATE DOMAIN email AS varchar(50) COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT "at" CHECK (VALUE > '@');
                        ALTER DOMAIN email ADD CONSTRAINT later CHECK (VALUE <> '') NOT VALID;
                        COMMENT ON CONSTRAINT "at" ON DOMAIN email IS 'must';
                        COMMENT ON DOMAIN email IS 'address';
                        CREATE TYPE "a(b)" AS ("X" int, y text COLLATE "C", z email[]);
                        COMMENT ON COLUMN "a(b)"."X" IS 'first';
                        COMMENT ON TYPE "a(b)" IS 'odd';
                        CREATE TABLE t (v "a(b)", w "a(b)"[]);
                        """);
        DataType text = DataType.of("character varying", 50).collatedBy(C);
        assertThat(seen.schema().type(QualifiedName.of("email"))).contains(new DomainType(QualifiedName.of("email"),
                text, false, new Default("'a@b'::character varying"),
                List.of(CheckConstraint.of("at", "(VALUE)::text > '@'::text").commented("must"),
                        CheckConstraint.of("later", "(VALUE)::text <> ''::text").enforced(Enforcement.NOT_VALIDATED)),
                "address"));
        DataType odd = DataType.of(QualifiedName.of("a(b)"));
        assertThat(seen.schema().type(odd.name())).contains(CompositeType.of(odd.name(),
                List.of(Attribute.of("X", DataType.of("integer")).commented("first"),
                        Attribute.of("y", DataType.of("text").collatedBy(C)),
                        Attribute.of("z", DataType.of("email").asArray())))
            .commented("odd"));
        assertThat(seen.table("t").columns()).extracting(Column::type).containsExactly(odd, odd.asArray());
    }

}

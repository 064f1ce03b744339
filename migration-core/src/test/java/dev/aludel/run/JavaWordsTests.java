package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.drift.DriftReport;
import dev.aludel.migration.Changes;
import dev.aludel.migration.DowngradeChanges;
import dev.aludel.migration.JavaMigration;
import dev.aludel.safety.Severity;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SortOrder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static dev.aludel.migration.Types.array;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.bytea;
import static dev.aludel.migration.Types.character;
import static dev.aludel.migration.Types.date;
import static dev.aludel.migration.Types.doublePrecision;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.jsonb;
import static dev.aludel.migration.Types.numeric;
import static dev.aludel.migration.Types.real;
import static dev.aludel.migration.Types.smallint;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.time;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.type;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word of a Java migration: the server takes it, it does what it promises, and its
 * reverse leads back.
 */
@Database
class JavaWordsTests {

    @TempDir
    Path path;

    @Test
    void everyWordDoesWhatItPromisesAndBack(TestDatabase database) {
        Bench bench = new Bench(database, this.path);
        Migrations migrations = with(bench, new V1__Everything(), new V2__Change_everything(),
                new V3__Drop_everything());
        migrations.upgrade("1");
        List<String> columns = columns(database);
        migrations.upgrade("2");
        assertNothingIsDoneByHand(migrations.drift());
        migrations.downgrade("1");
        assertThat(columns(database)).isEqualTo(columns);
        assertNothingIsDoneByHand(migrations.drift());
        migrations.upgrade("3");
        assertNothingIsDoneByHand(migrations.drift());
        migrations.downgrade("2");
        assertNothingIsDoneByHand(migrations.drift());
        migrations.downgrade("base");
        assertThat(columns(database)).isEmpty();
    }

    private static Migrations with(Bench bench, JavaMigration... migrations) {
        return bench.migrations((settings) -> settings.withJavaMigrations(List.of(migrations))
            .safety((safety) -> safety.withFailOn(Severity.BLOCKER)));
    }

    /** What the migrations promise is what is there. */
    private static void assertNothingIsDoneByHand(DriftReport report) {
        assertThat(report.gaps()).isEmpty();
        assertThat(report.manualChanges()).isEmpty();
    }

    private static List<String> columns(TestDatabase database) {
        return database.jdbc()
            .sql("""
                    select concat_ws(' ', table_schema, table_name, column_name, udt_name, is_nullable, column_default)
                    from information_schema.columns
                    where table_schema in ('public', 'app') and table_name not like 'aludel%' order by 1""")
            .query(String.class)
            .list();
    }

    static class V1__Everything implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.createSchema("app");
            changes.createEnum("app.mood", "low", "it's");
            changes.createSequence("numbers").startingAt(10).incrementedBy(50);
            changes.createTable("app.users", (table) -> {
                table.column("id", uuid()).notNull();
                table.column("Name", varchar(40)).unique();
                table.column("mood", type("app.mood")).defaultSql("'low'");
                table.primaryKey("id").named("users_key");
            });
            changes.createTable("tasks", (table) -> {
                table.column("id", bigint()).identity().primaryKey();
                table.column("title", text()).defaultTo("it's").notNull();
                table.column("done", bool()).defaultTo(false).notNull();
                table.column("points", smallint()).defaultTo(-1);
                table.column("doubled", integer()).generatedAs("points * 2");
                table.column("price", numeric(10, 2)).notNull();
                table.column("code", character(3)).unique();
                table.column("owner", uuid())
                    .references("app.users", (key) -> key.to("id").onDelete(ReferentialAction.CASCADE));
                table.column("tags", array(text()));
                table.column("at", time());
                table.column("seen", timestamp());
                table.column("seen_at", timestamp(3));
                table.column("made", timestamptz());
                table.column("made_at", timestamptz(6));
                table.column("weight", real());
                table.column("height", doublePrecision());
                table.column("data", json());
                table.column("more", jsonb());
                table.column("image", bytea());
                table.column("address", type("inet"));
                table.unique("title", "done").named("once").deferred(Deferral.INITIALLY_DEFERRED);
                table.check("ck_points", "points > -5");
            });
            changes.createTable("notes", (table) -> {
                table.column("task_id", bigint()).notNull();
                table.column("place", integer()).identityAlways();
                table.column("note", text());
                table.primaryKey("task_id", "place");
                table.foreignKey("task_id", "tasks").onUpdate(ReferentialAction.CASCADE);
            });
            changes.createTable("notes_of_old", (table) -> table.column("id", bigint()));
        }

    }

    static class V2__Change_everything implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.require("SELECT count(*) = 0 FROM tasks");
            changes.table("tasks").addColumn("due", date());
            changes.table("tasks").addColumn("parent_id", bigint()).references("tasks").unique();
            changes.table("tasks").renameColumn("title", "Title");
            changes.table("tasks").dropColumn("image", bytea());
            changes.table("tasks").column("price").changeType(numeric(12, 4)).from(numeric(10, 2));
            changes.table("tasks").column("weight").setNotNull();
            changes.table("tasks").column("done").dropNotNull();
            changes.table("tasks").column("made").setDefaultSql("now()");
            changes.table("tasks").column("code").setDefault("a'b");
            changes.table("tasks").column("height").setDefault(7);
            changes.table("tasks").column("Title").comment("What is to be done");
            changes.table("tasks").comment("It's to be done");
            changes.table("tasks").renameConstraint("once", "twice");
            changes.table("notes").addCheck("ck_notes", "place > 0").notValid();
            changes.table("notes").validateConstraint("ck_notes");
            changes.table("notes").addUnique("place", "note").deferred(Deferral.DEFERRABLE);
            changes.table("notes").addForeignKey(List.of("task_id", "place"), "notes").to("task_id", "place");
            changes.table("notes").createIndex("note").where("place > 3").including("place").named("by_note");
            changes.table("notes").createIndex("place").unique();
            changes.table("notes").createIndex("note").using("hash").named("hashed");
            changes.table("notes")
                .createIndex(List.of(IndexKey.expression("lower(note)"),
                        IndexKey.column("place").sorted(SortOrder.DESCENDING)));
            changes.renameIndex("hashed", "hash_of_note");
            changes.createTable("app.plain", (table) -> table.column("id", bigint()).notNull());
            changes.table("app.plain").addPrimaryKey("id");
            changes.table("app.plain").column("id").addIdentity();
            changes.renameTable("app.plain", "fancy");
            changes.renameSequence("numbers", "figures");
            changes.renameType("app.mood", "spirit");
            changes.dropTable("notes_of_old", (table) -> table.column("id", bigint()));
        }

    }

    static class V3__Drop_everything implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").dropColumn("due");
            changes.table("tasks").column("code").dropDefault();
            changes.table("app.fancy").column("id").dropIdentity();
            changes.table("notes").dropConstraint("ck_notes");
            changes.dropIndex("by_note");
            changes.dropIndexConcurrently("hash_of_note");
            changes.addEnumValue("app.spirit", "high");
            changes.dropSequence("figures");
            changes.createEnum("gone", "a");
            changes.dropType("gone");
            changes.createSchema("gone");
            changes.dropSchema("gone");
            changes.dropTable("app.fancy");
        }

        @Override
        public void downgrade(DowngradeChanges changes) {
            changes.createTable("app.fancy", (table) -> table.column("id", bigint()).identity());
            changes.table("app.fancy").addPrimaryKey("id").named("pk_plain");
            changes.createSequence("figures").startingAt(10).incrementedBy(50);
            changes.table("notes").createIndex("note").using("hash").named("hash_of_note");
            changes.table("notes").createIndex("note").where("place > 3").including("place").named("by_note");
            changes.table("notes").addCheck("ck_notes", "place > 0");
            changes.table("tasks").column("code").setDefault("a'b");
            changes.table("tasks").addColumn("due", date());
        }

    }

}

package dev.aludel.spring.boot.tracker;

import org.springframework.stereotype.Component;

import dev.aludel.migration.Changes;
import dev.aludel.migration.JavaMigration;
import dev.aludel.schema.ReferentialAction;

import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.varchar;

/** Lets tasks have labels. */
@Component
public class V20261120103000__Create_labels implements JavaMigration {

    @Override
    public void upgrade(Changes changes) {
        changes.createTable("labels", (table) -> {
            table.column("id", bigint()).identity().primaryKey();
            table.column("name", varchar(50)).notNull().unique();
            table.column("colour", varchar(20)).defaultTo("grey").notNull();
            table.column("created_at", timestamptz()).defaultSql("now()").notNull();
        });
        changes.table("tasks").addColumn("label_id", bigint());
        changes.table("tasks").addForeignKey("label_id", "labels").onDelete(ReferentialAction.SET_NULL).notValid();
        changes.table("tasks").validateConstraint("fk_tasks_label_id");
    }

}

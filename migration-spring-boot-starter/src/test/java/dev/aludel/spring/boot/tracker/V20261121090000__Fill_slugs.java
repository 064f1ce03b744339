package dev.aludel.spring.boot.tracker;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.Locale;

import org.springframework.stereotype.Component;

import dev.aludel.migration.Changes;
import dev.aludel.migration.DowngradeChanges;
import dev.aludel.migration.JavaMigration;

import static dev.aludel.migration.Types.text;

/** Gives each task a name for its address, which SQL alone cannot make. */
@Component
public class V20261121090000__Fill_slugs implements JavaMigration {

    @Override
    public void upgrade(Changes changes) {
        changes.table("tasks").addColumn("slug", text());
        changes.jdbc("make slugs of the titles", (connection) -> {
            try (Statement tasks = connection.createStatement();
                    ResultSet row = tasks.executeQuery("SELECT id, title FROM tasks");
                    PreparedStatement update = connection.prepareStatement("UPDATE tasks SET slug = ? WHERE id = ?")) {
                while (row.next()) {
                    update.setString(1, slug(row.getString("title")));
                    update.setLong(2, row.getLong("id"));
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
        changes.require("SELECT count(*) = 0 FROM tasks WHERE slug IS NULL");
    }

    @Override
    public void downgrade(DowngradeChanges changes) {
        changes.table("tasks").dropColumn("slug");
    }

    private static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9 ]", "")
            .replace(' ', '-');
    }

}

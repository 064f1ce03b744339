package dev.aludel.drift;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * The tables in which other tools keep what they have done: nobody's migration makes
 * them, and none should.
 */
public final class OtherTools {

    private static final Map<String, String> TABLES = Map.ofEntries(Map.entry("flyway_schema_history", "Flyway"),
            Map.entry("databasechangelog", "Liquibase"), Map.entry("databasechangeloglock", "Liquibase"),
            Map.entry("alembic_version", "Alembic"), Map.entry("django_migrations", "Django"),
            Map.entry("schema_migrations", "Rails, dbmate or golang-migrate"),
            Map.entry("ar_internal_metadata", "Rails"), Map.entry("_prisma_migrations", "Prisma"),
            Map.entry("__efmigrationshistory", "Entity Framework"), Map.entry("goose_db_version", "goose"),
            Map.entry("knex_migrations", "Knex"), Map.entry("knex_migrations_lock", "Knex"));

    private OtherTools() {
    }

    /** The tables of other tools that no migration makes, each with its tool. */
    static List<OtherTool> of(Schema database, Schema promised) {
        return database.tables()
            .keySet()
            .stream()
            .filter((table) -> promised.table(table).isEmpty())
            .filter((table) -> TABLES.containsKey(key(table)))
            .map((table) -> new OtherTool(table.toString(), Objects.requireNonNull(TABLES.get(key(table)))))
            .toList();
    }

    /**
     * The database without them.
     * @param promised what the migrations make, which is nobody else's
     */
    public static Schema without(Schema database, Schema promised) {
        Schema schema = database;
        for (QualifiedName table : database.tables().keySet()) {
            if (promised.table(table).isEmpty() && TABLES.containsKey(key(table))) {
                schema = schema.withoutTable(table).withoutObjects((object) -> object.name().name().equals(table));
            }
        }
        return schema;
    }

    private static String key(QualifiedName table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

}

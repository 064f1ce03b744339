package dev.aludel.run;

import org.jspecify.annotations.Nullable;

import dev.aludel.scratch.DatabaseAddress;

/** Where a schema is to be had from, to be compared with another one. */
public sealed interface SchemaSource {

    /** What the entities want. */
    SchemaSource ENTITIES = new Entities();

    /** What the migrations in the sources make, replayed in memory. */
    SchemaSource SOURCES = new Sources();

    /** The application's own database. */
    SchemaSource DATABASE = new OwnDatabase();

    /**
     * What the migrations in the sources make, applied to a scratch database.
     * @param address where that is; null for one that is made for it
     */
    static SchemaSource shadowedBy(@Nullable DatabaseAddress address) {
        return new ShadowedSources(address);
    }

    /** Another database; the application's own user where the address names none. */
    static SchemaSource at(DatabaseAddress address) {
        return new OtherDatabase(address);
    }

    /**
     * As it is written: {@code entities}, {@code sources}, {@code database} or a JDBC
     * address.
     */
    static SchemaSource of(String word) {
        return switch (word) {
            case "entities" -> ENTITIES;
            case "sources" -> SOURCES;
            case "database" -> DATABASE;
            default -> at(DatabaseAddress.of(word));
        };
    }

    /** What the entities want. */
    record Entities() implements SchemaSource {

        @Override
        public String toString() {
            return "entities";
        }

    }

    /** What the migrations in the sources make. */
    record Sources() implements SchemaSource {

        @Override
        public String toString() {
            return "sources";
        }

    }

    /**
     * What the migrations in the sources make, applied to a scratch database.
     *
     * @param address where that is; null for one that is made for it
     */
    record ShadowedSources(@Nullable DatabaseAddress address) implements SchemaSource {

        @Override
        public String toString() {
            return SOURCES.toString();
        }

    }

    /** The application's own database. */
    record OwnDatabase() implements SchemaSource {

        @Override
        public String toString() {
            return "database";
        }

    }

    /**
     * Another database.
     *
     * @param address where it is
     */
    record OtherDatabase(DatabaseAddress address) implements SchemaSource {

        @Override
        public String toString() {
            return this.address.toString();
        }

    }

}

package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Equivalence;
import dev.aludel.drift.Gap;
import dev.aludel.schema.Schema;

/**
 * A schema as one source shows it.
 *
 * @param schema the schema
 * @param dialect what its database speaks
 * @param defaultSchema the schema whose name is left out; null where there is none
 * @param equivalence which spellings mean the same there
 * @param gaps the statements of which it is not known what they have made of it
 * @param database the session that showed it; null where none did
 */
record SchemaView(Schema schema, Dialect dialect, @Nullable String defaultSchema, Equivalence equivalence,
        List<Gap> gaps, @Nullable Database database) implements AutoCloseable {

    SchemaView {
        gaps = List.copyOf(gaps);
    }

    /** Of a database, without the tables of the history. */
    static SchemaView of(Site site, Database database) throws SQLException {
        Dialect dialect = database.dialect();
        return new SchemaView(Preview.live(site, database), dialect,
                dialect.catalog().defaultSchema(database.connection()), dialect.equivalence(database.connection()),
                List.of(), database);
    }

    /** Of the migrations in the sources. */
    static SchemaView of(Site site, @Nullable String defaultSchema) {
        Dialect dialect = Dialect.only();
        String schema = (defaultSchema != null) ? defaultSchema : dialect.usualSchema();
        SourceReplay replay = SourceReplay.of(site, dialect, schema);
        return new SchemaView(replay.schema(), dialect, schema, dialect.equivalence(), replay.gaps(), null);
    }

    /** Nothing at all. */
    static SchemaView empty(@Nullable String defaultSchema) {
        Dialect dialect = Dialect.only();
        return new SchemaView(Schema.empty(), dialect, (defaultSchema != null) ? defaultSchema : dialect.usualSchema(),
                dialect.equivalence(), List.of(), null);
    }

    @Override
    public void close() {
        if (this.database != null) {
            this.database.close();
        }
    }

}

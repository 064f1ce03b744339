package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.problem.AludelException;
import dev.aludel.scratch.DatabaseAddress;
import dev.aludel.scratch.InSchema;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchDatabases;

/** A scratch database to which all migrations are applied. */
final class Shadow {

    private final Site site;

    private final @Nullable DatabaseAddress address;

    private final @Nullable String defaultSchema;

    /**
     * The shadow of a database.
     * @param address where the scratch database is; null for one that is made for it
     * @param defaultSchema the schema whose name migrations leave out; null for that of
     * the application's own sessions
     */
    Shadow(Site site, @Nullable DatabaseAddress address, @Nullable String defaultSchema) {
        this.site = site;
        this.address = address;
        this.defaultSchema = defaultSchema;
    }

    /**
     * Makes it, works on it, and takes it away.
     * @throws ShadowFailed if the migrations cannot be applied to an empty database
     */
    <T> T with(Function<Site, T> work) {
        Dialect dialect = Dialect.only();
        ScratchDatabases databases = new ScratchDatabases(this.site.dataSource(), dialect);
        try (ScratchDatabase scratch = (this.address != null) ? databases.at(this.address) : databases.create()) {
            String schema = schema(dialect);
            DataSource sessions = (schema != null) ? InSchema.of(scratch, schema, dialect) : scratch.dataSource();
            Site shadow = this.site.on(sessions);
            upgrade(shadow, scratch.name());
            return work.apply(shadow);
        }
        catch (SQLException ex) {
            throw Database.translated("work on a scratch database", ex);
        }
    }

    private static void upgrade(Site shadow, String name) {
        try {
            new Upgrade(shadow).to("heads");
        }
        catch (AludelException ex) {
            throw new ShadowFailed(name, ex);
        }
    }

    private @Nullable String schema(Dialect dialect) {
        if (this.defaultSchema != null) {
            return this.defaultSchema;
        }
        try (Connection connection = this.site.dataSource().getConnection()) {
            return dialect.catalog().defaultSchema(connection);
        }
        catch (SQLException ex) {
            // The application's own database need not be there: the usual schema is
            // taken.
            return null;
        }
    }

}

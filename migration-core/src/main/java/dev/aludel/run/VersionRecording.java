package dev.aludel.run;

import java.sql.SQLException;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.MappedNames;

/** Writes down which version of the application starts, and what it maps. */
public final class VersionRecording {

    private static final Logger logger = LoggerFactory.getLogger(VersionRecording.class);

    private final Site site;

    public VersionRecording(Site site) {
        this.site = site;
    }

    /** Records what the entities map, where that is wanted. */
    public void of(WantedSchema wanted) {
        if (!this.site.history().versions()) {
            return;
        }
        String version = this.site.run().applicationVersion();
        if (version == null) {
            logger.warn("What the entities map is not recorded, as nobody knows the version of the application: set "
                    + "spring.application.version, or let the build write build-info.properties");
            return;
        }
        try (Database database = this.site.open()) {
            MappedNames names = wanted.names(database.dialect().catalog().defaultSchema(database.connection()));
            if (!database.history().hasVersions()) {
                new UpgradeLock(this.site, database).whileHeld((waited) -> {
                    database.inTransaction(database.history()::createVersions);
                    return waited;
                });
            }
            database.history()
                .recordVersion(Objects.requireNonNullElse(this.site.run().application(), ""), version,
                        StoredModel.write(names));
        }
        catch (SQLException ex) {
            throw Database.translated("record the version of the application", ex);
        }
    }

}

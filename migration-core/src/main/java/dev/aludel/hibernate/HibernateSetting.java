package dev.aludel.hibernate;

import java.util.List;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;

/**
 * A setting of Hibernate that the capture of its model depends on.
 *
 * @param name its name
 * @param value the value it should have
 * @param reason why, for whoever finds it among the settings
 */
public record HibernateSetting(String name, Object value, String reason) {

    /** What to set where the application has not set it itself. */
    public static List<HibernateSetting> whereUnset() {
        return List.of(new HibernateSetting(MappingSettings.SEQUENCE_INCREMENT_SIZE_MISMATCH_STRATEGY, "none",
                "Hibernate otherwise reads the sequences of the database while it reads the mappings, and where their "
                        + "increments differ it leaves the sequence out of its model or takes over the database's "
                        + "increment. The model would then say what the database has, not what the entities want."));
    }

    /**
     * What to set so that the metadata is built without asking a database, which may be
     * down, or not yet be what the entities want.
     * @param product the name of the product, as its JDBC driver reports it
     * @param majorVersion its version; some types and clauses depend on it
     */
    public static List<HibernateSetting> withoutDatabase(String product, int majorVersion) {
        return List.of(
                new HibernateSetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false,
                        "Hibernate must not open a connection to find out what it is talking to."),
                new HibernateSetting(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, product,
                        "Without a connection, this is how Hibernate knows the kind of database."),
                new HibernateSetting(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, majorVersion,
                        "Without it Hibernate takes the oldest version that it knows."),
                new HibernateSetting(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, 0,
                        "Hibernate asks for both numbers together."));
    }

}

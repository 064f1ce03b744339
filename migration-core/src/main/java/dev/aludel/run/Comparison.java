package dev.aludel.run;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Equivalence;
import dev.aludel.drift.Drift;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.Investigation;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Schema;

/** Compares a database with what its entities want and with what its history promises. */
public final class Comparison {

    private final Site site;

    private final Database database;

    public Comparison(Site site, Database database) {
        this.site = site;
        this.database = database;
    }

    /**
     * With the entities; the history is asked only to explain a difference.
     */
    public DriftReport ofEntities(WantedSchema entities) throws SQLException {
        Schema live = Preview.live(this.site, this.database);
        Schema wanted = comparable(entities, live);
        Equivalence equivalence = equivalence();
        DriftReport report = Drift.between(wanted, live, dialect(), equivalence);
        return report.differences().isEmpty() ? report : investigation(equivalence).explained(report, wanted);
    }

    /**
     * With both.
     * @param entities the entities; null where there are none, or none yet
     */
    public DriftReport ofAll(@Nullable WantedSchema entities) throws SQLException {
        Schema live = Preview.live(this.site, this.database);
        Schema wanted = (entities != null) ? comparable(entities, live) : null;
        Equivalence equivalence = equivalence();
        Investigation investigation = investigation(equivalence);
        DriftReport report = (wanted != null) ? Drift.between(wanted, live, dialect(), equivalence)
                : DriftReport.empty();
        return investigation.completed((wanted != null) ? investigation.explained(report, wanted) : report, live);
    }

    private Schema comparable(WantedSchema entities, Schema live) throws SQLException {
        String defaultSchema = dialect().catalog().defaultSchema(this.database.connection());
        return Drift.comparable(entities.comparableTo(live, defaultSchema, dialect().reader()), live, dialect(),
                this.database.connection());
    }

    private Investigation investigation(Equivalence equivalence) throws SQLException {
        return new Investigation(Promises.of(this.site, this.database, this.site.inventory(this.database)), dialect(),
                equivalence);
    }

    /** The database is asked where two texts may mean the same. */
    private Equivalence equivalence() {
        return dialect().equivalence(this.database.connection());
    }

    private Dialect dialect() {
        return this.database.dialect();
    }

}

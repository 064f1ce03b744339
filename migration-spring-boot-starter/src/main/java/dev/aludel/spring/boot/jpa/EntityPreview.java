package dev.aludel.spring.boot.jpa;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.diff.Equivalence;
import dev.aludel.drift.Drift;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.EntityModel;
import dev.aludel.hibernate.HibernateSetting;
import dev.aludel.hibernate.ModelPreview;
import dev.aludel.run.Database;
import dev.aludel.run.Preview;
import dev.aludel.run.UpgradeObserver;
import dev.aludel.schema.Schema;
import dev.aludel.spring.boot.startup.DriftPolicy;
import dev.aludel.spring.boot.startup.EntityPreviewMode;

/**
 * Looks at the entities before pending migrations run: what will they still miss? Only
 * starts that have something to apply pay for it.
 */
public final class EntityPreview implements UpgradeObserver {

    private static final Logger logger = LoggerFactory.getLogger(EntityPreview.class);

    private final EntityPreviewMode mode;

    private final DriftPolicy policy;

    private final BootPersistenceUnit unit;

    public EntityPreview(EntityPreviewMode mode, DriftPolicy policy, BootPersistenceUnit unit) {
        this.mode = mode;
        this.policy = policy;
        this.unit = unit;
    }

    @Override
    public void upgrading(Preview preview, Database database) throws SQLException {
        if (this.mode == EntityPreviewMode.OFF || !this.unit.exists()) {
            return;
        }
        EntityModel model = model(database.connection().getMetaData()).orElse(null);
        if (model != null) {
            Schema promised = preview.promised();
            Schema wanted = WantedSchema.of(List.of(model))
                .comparableTo(promised, preview.defaultSchema(), database.dialect().reader());
            Schema comparable = Drift.comparable(wanted, preview.live(), database.dialect(), database.connection());
            judge(missing(comparable, preview, database), preview);
        }
    }

    /** What a contract mends that is held is no drift. */
    private static DriftReport missing(Schema wanted, Preview preview, Database database) {
        Equivalence equivalence = database.dialect().equivalence(database.connection());
        DriftReport report = Drift.between(wanted, preview.promised(), database.dialect(), equivalence);
        return (report.isClean() || preview.settled().equals(preview.promised())) ? report
                : report.stillIn(Drift.between(wanted, preview.settled(), database.dialect(), equivalence));
    }

    private Optional<EntityModel> model(DatabaseMetaData database) throws SQLException {
        try {
            return Optional.of(ModelPreview.of(HibernateSetting.withoutDatabase(database.getDatabaseProductName(),
                    database.getDatabaseMajorVersion()), this.unit::start));
        }
        catch (RuntimeException ex) {
            if (this.mode == EntityPreviewMode.ON) {
                throw new NoPreview(ex);
            }
            logger.info("The entities cannot be looked at before the upgrade, so it goes on without: {}",
                    NoPreview.reason(ex));
            return Optional.empty();
        }
    }

    private void judge(DriftReport report, Preview preview) {
        if (report.isClean()) {
            return;
        }
        boolean stops = report.isCorrupting() || this.policy == DriftPolicy.FAIL;
        if (stops && preview.exact()) {
            report.refuse("Nothing was run: after the pending migrations the database would still not be what the "
                    + "entities want");
        }
        if (stops || this.policy == DriftPolicy.WARN) {
            logger.info("After the pending migrations the entities will still miss{}:\n{}",
                    preview.exact() ? "" : ", as far as these are understood", report.text());
        }
    }

}

package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.safety.SafetyReport;

/** Asks before data are lost, besides whoever watches. */
public final class BackupGuard implements UpgradeObserver {

    private final UpgradeObserver watching;

    private final BackupCheck check;

    /**
     * A guard.
     * @param watching who is told, too
     */
    public BackupGuard(UpgradeObserver watching, BackupCheck check) {
        this.watching = watching;
        this.check = check;
    }

    /**
     * Asks first: who is told afterwards believes that it will happen.
     * @throws BackupMissing if data must not be lost now
     */
    @Override
    public void upgrading(Preview preview, Database database) throws SQLException {
        if (this.check != BackupCheck.NONE) {
            ask(DataLosses.of(preview), database);
        }
        this.watching.upgrading(preview, database);
    }

    @Override
    public void downgrading(List<Migration> back, SafetyReport safety, Site site, Database database)
            throws SQLException {
        if (this.check != BackupCheck.NONE) {
            ask(DataLosses.ofDowngrade(back, Preview.live(site, database),
                    database.dialect().catalog().defaultSchema(database.connection()), safety, database.dialect()),
                    database);
        }
        this.watching.downgrading(back, safety, site, database);
    }

    @Override
    public void running(Statement statement, Database database, Database.Work work) throws SQLException {
        this.watching.running(statement, database, work);
    }

    private void ask(List<DataLoss> losses, Database database) {
        if (!losses.isEmpty()) {
            this.check.refusal(losses).ifPresent((reason) -> {
                throw new BackupMissing(losses, reason, database.dialect().databases());
            });
        }
    }

}

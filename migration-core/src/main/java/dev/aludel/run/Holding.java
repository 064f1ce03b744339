package dev.aludel.run;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.safety.MigrationRefused;
import dev.aludel.safety.SafetyReport;

/**
 * Tells what waits, and writes down which version has brought what waits for the next.
 */
final class Holding {

    private static final Logger logger = LoggerFactory.getLogger(Holding.class);

    private final Site site;

    private final Database database;

    Holding(Site site, Database database) {
        this.site = site;
        this.database = database;
    }

    /** Why each migration waits that does, by revision. */
    Map<String, String> of(Inventory inventory) throws SQLException {
        Map<String, String> held = new LinkedHashMap<>();
        List<InventoryItem> items = inventory.items(MigrationState.HELD);
        for (InventoryItem item : items) {
            held.put(item.revision(), hold(item).text());
            logger.info("{} ({}) is held {}", item.revision(), item.description(), hold(item).text());
        }
        List<InventoryItem> met = items.stream().filter((item) -> hold(item).isNew()).toList();
        if (!met.isEmpty()) {
            Journal journal = new Journal(this.database, this.site.run(), inventory);
            met.forEach((item) -> journal.held(item.revision()));
            warn(met, Preview.of(this.site, this.database, Inventory.migrations(inventory.toCome())).safety());
        }
        return held;
    }

    /** Better now than when the next version does not start for it. */
    private void warn(List<InventoryItem> met, SafetyReport safety) {
        for (InventoryItem item : met) {
            try {
                safety.of(item.revision()).refuse(this.site.safety().failOn());
            }
            catch (MigrationRefused ex) {
                logger.warn("{} would be refused as it is when its turn comes: {}", item.revision(), ex.what());
            }
        }
    }

    private static Hold hold(InventoryItem item) {
        return Objects.requireNonNull(item.hold());
    }

}

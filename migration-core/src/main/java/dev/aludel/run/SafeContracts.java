package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.migration.Migration;
import dev.aludel.safety.Direction;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;

/** Which contracts need not wait any longer, as what is known of the database tells. */
final class SafeContracts {

    private SafeContracts() {
    }

    /**
     * The held contracts in which nothing is found that is worth a look and that nobody
     * allowed: also no version that is known to run uses what they take away.
     */
    static Set<String> of(Site site, Database database, Inventory inventory) throws SQLException {
        List<String> held = inventory.items(MigrationState.HELD)
            .stream()
            .filter((item) -> Objects.requireNonNull(item.hold()).reason() == Hold.Reason.NOT_SAFE)
            .map(InventoryItem::revision)
            .toList();
        if (held.isEmpty()) {
            return Set.of();
        }
        List<Migration> toCome = inventory.toCome()
            .stream()
            .map((item) -> Objects.requireNonNull(item.migration()))
            .toList();
        SafetyReport safety = Preview.of(site, database, toCome).safety();
        return held.stream().filter((revision) -> isSafe(safety.of(revision))).collect(Collectors.toSet());
    }

    private static boolean isSafe(SafetyReport report) {
        return report.findings()
            .stream()
            .noneMatch((finding) -> finding.direction() == Direction.UPGRADE && finding.allowed() == null
                    && finding.severity().isAtLeast(Severity.CAUTION));
    }

}

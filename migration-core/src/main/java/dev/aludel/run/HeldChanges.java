package dev.aludel.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.drift.Gap;
import dev.aludel.migration.Migration;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What the migrations that wait will make of a schema: who drafts must not draft the same
 * once more.
 *
 * @param after the schema after the last of them
 * @param tables the tables that each of them has to do with, by revision
 * @param gaps the statements whose effect is not known
 */
record HeldChanges(Schema after, Map<String, Set<QualifiedName>> tables, List<Gap> gaps) {

    static HeldChanges over(Schema live, Inventory inventory, Dialect dialect, @Nullable String defaultSchema) {
        Replay replay = Replay.of(dialect.reader(), defaultSchema);
        Map<String, Set<QualifiedName>> tables = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        Schema schema = live;
        for (InventoryItem item : inventory.items(MigrationState.HELD)) {
            Migration migration = Objects.requireNonNull(item.migration());
            Replayed replayed = replay.over(schema, migration.upgrade());
            Set<QualifiedName> touched = new LinkedHashSet<>();
            replayed.operations().forEach((operation) -> touched.addAll(dialect.tables(operation)));
            tables.put(migration.id(), touched);
            replayed.steps()
                .stream()
                .filter((step) -> !step.isExact())
                .map((step) -> Promises.gap(migration.id(), step))
                .forEach(gaps::add);
            schema = replayed.after();
        }
        return new HeldChanges(schema, tables, gaps);
    }

}

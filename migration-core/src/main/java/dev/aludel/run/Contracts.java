package dev.aludel.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.History;
import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;

/**
 * Which contracts wait, and why. The version that brings a contract is the first that an
 * upgrade by this application was asked for while the contract was there: what it takes
 * away is used by the version before, whether or not another migration came with it.
 *
 * @param policy when they are applied; {@link ContractPolicy#AUTO} where none waits
 * @param version the version of the application; null where it is not known
 * @param broughtBy the versions that brought contracts, by revision
 * @param released those that are found to be safe
 */
record Contracts(ContractPolicy policy, @Nullable String version, Map<String, String> broughtBy, Set<String> released) {

    /** None waits. */
    static final Contracts NONE = new Contracts(ContractPolicy.AUTO, null, Map.of(), Set.of());

    /** Nobody's old code runs on a database whose history is empty. */
    static Contracts of(RunSettings settings, Collection<Migration> migrations, Optional<List<HistoryEntry>> entries,
            History history) {
        Set<String> known = entries.orElse(List.of()).stream().map(HistoryEntry::revision).collect(Collectors.toSet());
        boolean pending = migrations.stream()
            .anyMatch((migration) -> isContract(migration) && !known.contains(migration.id()));
        if (known.isEmpty() || !pending || settings.contract() == ContractPolicy.AUTO) {
            return NONE;
        }
        boolean asked = settings.contract() == ContractPolicy.NEXT_RELEASE && settings.applicationVersion() != null;
        return new Contracts(settings.contract(), settings.applicationVersion(),
                asked ? history.holds(settings.application()) : Map.of(), Set.of());
    }

    /** The same, where some are found to be safe. */
    Contracts releasing(Set<String> safe) {
        return new Contracts(this.policy, this.version, this.broughtBy, safe);
    }

    /**
     * What waits, by revision. A contract is transparent: its children need nothing of it
     * unless they say so.
     * @param known the revisions that are applied, or stopped half-way
     */
    Map<String, Hold> holds(RevisionGraph<Revision> graph, Set<String> known) {
        Map<String, Hold> holds = new LinkedHashMap<>();
        if (this.policy == ContractPolicy.AUTO) {
            return holds;
        }
        Map<String, Migration> opaque = new HashMap<>();
        for (Revision revision : graph.inOrder()) {
            Migration migration = (Migration) revision;
            if (!known.contains(migration.id())) {
                hold(migration, graph.parents(migration.id()), holds.keySet(), opaque.keySet()).ifPresent((hold) -> {
                    holds.put(migration.id(), hold);
                    if (!isContract(migration)) {
                        opaque.put(migration.id(), migration);
                    }
                });
            }
        }
        return holds;
    }

    private Optional<Hold> hold(Migration migration, List<String> parents, Set<String> held, Set<String> opaque) {
        Optional<String> before = migration.dependsOn()
            .stream()
            .filter(held::contains)
            .findFirst()
            .or(() -> parents.stream().filter(opaque::contains).findFirst());
        if (before.isPresent()) {
            return Optional.of(new Hold(Hold.Reason.BEHIND, before.get(), false));
        }
        return isContract(migration) ? ofContract(migration.id()) : Optional.empty();
    }

    private Optional<Hold> ofContract(String revision) {
        return switch (this.policy) {
            case AUTO -> Optional.empty();
            case HOLD -> Optional.of(new Hold(Hold.Reason.ON_PURPOSE, null, false));
            case WHEN_SAFE -> this.released.contains(revision) ? Optional.empty()
                    : Optional.of(new Hold(Hold.Reason.NOT_SAFE, null, false));
            case NEXT_RELEASE -> untilAnother(revision);
        };
    }

    private Optional<Hold> untilAnother(String revision) {
        if (this.version == null) {
            return Optional.of(new Hold(Hold.Reason.VERSION_UNKNOWN, null, false));
        }
        String brought = this.broughtBy.get(revision);
        boolean same = brought == null || brought.equals(this.version);
        return same ? Optional.of(new Hold(Hold.Reason.NEXT_RELEASE, this.version, brought == null)) : Optional.empty();
    }

    static boolean isContract(Migration migration) {
        return migration.header().phase() == Phase.CONTRACT;
    }

}

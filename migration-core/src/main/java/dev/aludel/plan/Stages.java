package dev.aludel.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.Operation;

/** What is done at each time, as far as it is planned. */
final class Stages {

    private final Map<Stage, List<Step>> steps = new EnumMap<>(Stage.class);

    private final Map<Stage, Set<String>> reasons = new EnumMap<>(Stage.class);

    private final Order order;

    Stages(Grammar grammar) {
        this.order = new Order(grammar);
    }

    /** Puts each part of a change where it comes, behind what it needs. */
    void put(Operation change, Way way) {
        for (Leg leg : this.order.place(change, way.legs())) {
            this.steps.computeIfAbsent(leg.stage(), (stage) -> new ArrayList<>()).addAll(leg.steps());
            if (way.reason() != null) {
                this.reasons.computeIfAbsent(leg.stage(), (stage) -> new LinkedHashSet<>()).add(way.reason());
            }
        }
    }

    /** A migration for each time at which something is done. */
    List<PlannedMigration> migrations() {
        return this.steps.entrySet()
            .stream()
            .map((entry) -> new PlannedMigration(entry.getKey(), entry.getValue(),
                    List.copyOf(this.reasons.getOrDefault(entry.getKey(), Set.of()))))
            .toList();
    }

}

package dev.aludel.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.Operation;

/** What is done at each time, as far as it is planned. */
final class Stages {

    private final Map<Stage, Content> contents = new EnumMap<>(Stage.class);

    private final Order order;

    Stages(Grammar grammar) {
        this.order = new Order(grammar);
    }

    /**
     * Puts each part of a change where it comes, behind what it needs.
     * @param way its gentler way; empty where there is none
     * @param plain the change itself, in one statement
     */
    void put(Operation change, Optional<Way> way, Leg plain) {
        List<Leg> legs = way.filter((found) -> !found.isClosed()).map(Way::legs).orElse(List.of(plain));
        for (Leg leg : this.order.place(change, legs)) {
            this.contents.computeIfAbsent(leg.stage(), (stage) -> new Content()).add(leg, way);
        }
    }

    /** A migration for each time at which something is done. */
    List<PlannedMigration> migrations() {
        return this.contents.entrySet().stream().map((entry) -> entry.getValue().migration(entry.getKey())).toList();
    }

    /** What is done at one time. */
    private static final class Content {

        private final List<Leg> legs = new ArrayList<>();

        private final Set<String> reasons = new LinkedHashSet<>();

        private final Set<String> direct = new LinkedHashSet<>();

        void add(Leg leg, Optional<Way> way) {
            this.legs.add(leg);
            way.ifPresent((found) -> {
                if (found.reason() != null) {
                    (found.isClosed() ? this.direct : this.reasons).add(found.reason());
                }
            });
        }

        PlannedMigration migration(Stage stage) {
            return new PlannedMigration(stage, this.legs, List.copyOf(this.reasons), List.copyOf(this.direct));
        }

    }

}

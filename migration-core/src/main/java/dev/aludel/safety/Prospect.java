package dev.aludel.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.fact.ReadingTimeOf;
import dev.aludel.fact.TableSize;
import dev.aludel.fact.Traffic;
import dev.aludel.fact.TrafficOn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/**
 * What running a statement on a live table of a known size will be like: how long it
 * takes, who would wait for it, and for whom it would wait itself.
 *
 * @param estimate how long it takes; null where it takes a moment or nobody knows
 * @param sentences all of it in words; empty where nothing is known
 */
record Prospect(@Nullable Estimate estimate, String sentences) {

    private static final Prospect UNKNOWN = new Prospect(null, "");

    /** Fewer writes a second are not told. */
    private static final double SOME_WRITES = 1;

    static Prospect of(Object subject, Danger danger, Effects effects, Scene scene, SafetySettings settings) {
        QualifiedName table = danger.table();
        Optional<TableSize> size = (table != null) ? scene.size(table) : Optional.empty();
        if (table == null || size.isEmpty() || !(subject instanceof Operation operation)) {
            return UNKNOWN;
        }
        Optional<Estimate> estimate = settings.isSmall(table, size.get()) ? Optional.empty()
                : scene.effort(operation, effects)
                    .flatMap((effort) -> scene.ask(new ReadingTimeOf(table)).map((time) -> Estimate.of(effort, time)))
                    .filter(Estimate::isMoreThanAMoment);
        List<String> sentences = new ArrayList<>();
        estimate.map(Estimate::sentence).ifPresent(sentences::add);
        if (danger.kind() != Danger.Kind.FAILURE) {
            effects.locks()
                .stream()
                .filter((lock) -> lock.table().equals(table) && lock.waiting() != Waiting.SCHEMA_CHANGES)
                .findFirst()
                .flatMap(
                        (lock) -> scene.ask(new TrafficOn(table, lock.mode())).map((traffic) -> traffic(traffic, lock)))
                .ifPresent(sentences::addAll);
        }
        return new Prospect(estimate.orElse(null), String.join(" ", sentences));
    }

    private static List<String> traffic(Traffic traffic, TableLock lock) {
        List<String> sentences = new ArrayList<>();
        if (traffic.writes() >= SOME_WRITES) {
            sentences.add(String.format(Locale.ROOT, "About %,.0f writes a second would wait.", traffic.writes()));
        }
        if (!traffic.holders().isEmpty()) {
            int others = traffic.holders().size() - 1;
            sentences.add("Now %s on %s%s: the statement would wait, and all that come later would wait behind it."
                .formatted(traffic.holders().get(0), lock.table(),
                        (others == 0) ? "" : ", and so do %d more".formatted(others)));
        }
        return sentences;
    }

}

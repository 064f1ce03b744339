package dev.aludel.safety.rule.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.RoundTrip;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** Applied and taken back, a migration leaves another schema than it met. */
final class DowngradeIncomplete implements Rule<RoundTrip> {

    @Override
    public Class<RoundTrip> subject() {
        return RoundTrip.class;
    }

    @Override
    public Stream<Danger> dangers(RoundTrip trip, Scene scene) {
        if (!trip.isExact()) {
            return Stream.empty();
        }
        List<Operation> missing = missing(trip, scene);
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        String statements = trip.downgradeStatements()
            .stream()
            .map((statement) -> statement.action().scripted())
            .collect(Collectors.joining());
        return Stream.of(Danger
            .remark("The downgrade does not lead back to the schema before the upgrade. What is missing: %s."
                .formatted(missing.stream().map(Operation::describe).collect(Collectors.joining("; "))))
            .instead("-- migrate:down\n" + statements + scene.sql(missing)));
    }

    private static List<Operation> missing(RoundTrip trip, Scene scene) {
        Schema start = trip.upgrade().before();
        Schema end = trip.downgrade().after();
        Set<QualifiedName> changed = Neighbourhood.ofChanges(start, end);
        return Diff.between(Neighbourhood.only(changed, end), Neighbourhood.only(changed, start),
                scene.dialect().equivalence());
    }

}

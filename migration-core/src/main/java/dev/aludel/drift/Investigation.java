package dev.aludel.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Operation;
import dev.aludel.replay.AllColumns;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.Schema;

/**
 * Holds the promise of the migrations against the other two: what the entities want and
 * what the database has.
 */
public final class Investigation {

    /** Who may do what is granted by administrators as much as by migrations. */
    private static final Set<ObjectKind> NOT_PROMISED = Set.of(ObjectKind.GRANT, ObjectKind.DEFAULT_PRIVILEGES);

    private final Promise promise;

    private final Dialect dialect;

    private final Equivalence equivalence;

    /**
     * An investigation.
     * @param promise what the migrations promise
     * @param dialect the database
     * @param equivalence which spellings mean the same
     */
    public Investigation(Promise promise, Dialect dialect, Equivalence equivalence) {
        this.promise = promise;
        this.dialect = dialect;
        this.equivalence = equivalence;
    }

    /**
     * Where each difference comes from: one that the promise has too is a migration's
     * that was not applied or not written; any other was made by hand.
     * @param wanted the schema of the entities, as it was compared
     */
    public DriftReport explained(DriftReport report, Schema wanted) {
        if (report.differences().isEmpty()) {
            return report;
        }
        Missing missing = missing(wanted, this.promise.schema());
        List<Difference> explained = new ArrayList<>();
        for (Difference difference : report.differences()) {
            explained.add(difference.explained(missing.has(difference) ? notYet(difference, wanted) : Explanation
                .of(this.promise.isExactAbout(difference.subject()) ? Cause.HAND_MADE : Cause.NOT_KNOWN)));
        }
        return report.with(explained);
    }

    /** The same with what was done by hand, as far as the migrations let that be told. */
    public DriftReport completed(DriftReport report, Schema database) {
        List<ManualChange> changes = new ArrayList<>(manualChanges(database));
        changes.addAll(undefined(database));
        return report.with(changes, OtherTools.of(database, this.promise.schema()), gaps(promised(database)));
    }

    /** What is not known, as far as it stands in the way of a comparison. */
    private List<Gap> gaps(Schema database) {
        List<Gap> gaps = new ArrayList<>(this.promise.gaps());
        this.promise.undefined().forEach((thing, gap) -> {
            if (database.object(thing).filter((found) -> found.definition() != null).isPresent()) {
                gaps.add(gap);
            }
        });
        return gaps;
    }

    /**
     * What was done by hand: what turns the promise into the database. Nothing where the
     * promise is not exact, and nothing of a definition that nobody knows.
     */
    public List<ManualChange> manualChanges(Schema database) {
        if (!this.promise.isExact()) {
            return List.of();
        }
        List<ManualChange> changes = new ArrayList<>();
        Schema there = promised(OtherTools.without(database, this.promise.schema()));
        Schema schema = informed(promised(this.promise.schema()), there);
        for (Operation operation : new Renamed(schema, there, this.equivalence).operations()) {
            schema = informed(add(operation, schema, changes), there);
        }
        for (Operation operation : Diff.between(schema, there, this.equivalence)) {
            schema = add(operation, schema, changes);
        }
        return changes.isEmpty() ? changes : alsoPending(changes, there);
    }

    /**
     * What was made by hand and cannot be made again, since only its name is known. It is
     * shown; no migration can be written for it.
     */
    private List<ManualChange> undefined(Schema database) {
        if (!this.promise.isExact()) {
            return List.of();
        }
        return promised(database).objects()
            .values()
            .stream()
            .filter((object) -> object.definition() == null && this.promise.schema().object(object.name()).isEmpty())
            .map((object) -> new ManualChange(object.name().toString(), new CreateObject(object),
                    "-- How %s is defined is not known".formatted(object.name()), null))
            .toList();
    }

    private Schema add(Operation operation, Schema before, List<ManualChange> changes) {
        Schema after = operation.applyTo(before);
        changes
            .add(new ManualChange(Subject.of(before, after), operation, this.dialect.grammar().sql(operation), null));
        return after;
    }

    /** The same, each with the pending migration that does it too. */
    private List<ManualChange> alsoPending(List<ManualChange> changes, Schema database) {
        List<ManualChange> all = new ArrayList<>(changes);
        for (Promise.Next next : this.promise.next()) {
            Set<String> left = Diff.between(informed(promised(next.after()), database), database, this.equivalence)
                .stream()
                .map(this.dialect.grammar()::sql)
                .collect(Collectors.toSet());
            all.replaceAll((change) -> (change.pending() == null && !left.contains(change.sql()))
                    ? change.pendingIn(next.revision()) : change);
        }
        return List.copyOf(all);
    }

    private Explanation notYet(Difference difference, Schema wanted) {
        for (Promise.Next next : this.promise.next()) {
            if (!missing(wanted, next.after()).has(difference)) {
                return new Explanation(next.held() ? Cause.HELD_CONTRACT : Cause.PENDING_MIGRATION, next.revision());
            }
        }
        return Explanation.of(Cause.MISSING_MIGRATION);
    }

    private Missing missing(Schema wanted, Schema promised) {
        return Missing.of(Drift.between(wanted, promised, this.dialect, this.equivalence), wanted, promised);
    }

    /** What nobody knows the definition of is taken for what is there. */
    private static Schema informed(Schema promised, Schema database) {
        return promised.withEachObject((object) -> {
            boolean known = object.definition() != null && !AllColumns.differ(object, promised, database);
            return known ? object
                    : database.object(object.name()).map((found) -> object.defined(found.definition())).orElse(object);
        });
    }

    private static Schema promised(Schema schema) {
        return schema.withoutObjects((object) -> NOT_PROMISED.contains(object.name().kind()));
    }

}

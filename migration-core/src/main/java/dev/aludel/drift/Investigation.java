package dev.aludel.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
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
        Set<String> promised = missing(wanted, this.promise.schema());
        List<Difference> explained = new ArrayList<>();
        for (Difference difference : report.differences()) {
            explained.add(difference.explained(promised.contains(difference.sql()) ? notYet(difference, wanted)
                    : Explanation.of(this.promise.isExact() ? Cause.HAND_MADE : Cause.NOT_KNOWN)));
        }
        return report.with(explained);
    }

    /**
     * What was done by hand: what turns the promise into the database. Nothing where the
     * promise is not exact.
     */
    public List<ManualChange> manualChanges(Schema database) {
        List<ManualChange> changes = new ArrayList<>();
        if (this.promise.isExact()) {
            Schema schema = this.promise.schema();
            for (Operation operation : Diff.between(schema, database, this.equivalence)) {
                Schema after = operation.applyTo(schema);
                if (isPromised(operation)) {
                    changes.add(new ManualChange(Subject.of(schema, after), operation,
                            this.dialect.grammar().sql(operation)));
                }
                schema = after;
            }
        }
        return changes;
    }

    /** Why the promise is not exact, a line each. */
    public List<String> gaps() {
        return this.promise.gaps();
    }

    private Explanation notYet(Difference difference, Schema wanted) {
        for (Promise.Next next : this.promise.next()) {
            if (!missing(wanted, next.after()).contains(difference.sql())) {
                return new Explanation(next.held() ? Cause.HELD_CONTRACT : Cause.PENDING_MIGRATION, next.revision());
            }
        }
        return Explanation.of(Cause.MISSING_MIGRATION);
    }

    private Set<String> missing(Schema wanted, Schema promised) {
        return Drift.between(wanted, promised, this.dialect, this.equivalence)
            .differences()
            .stream()
            .map(Difference::sql)
            .collect(Collectors.toSet());
    }

    private static boolean isPromised(Operation operation) {
        ObjectName object = (operation instanceof CreateObject created) ? created.object().name()
                : (operation instanceof DropObject dropped) ? dropped.name() : null;
        return object == null || !NOT_PROMISED.contains(object.kind());
    }

}

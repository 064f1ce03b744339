package dev.aludel.dialect.postgres;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** What {@code CASCADE} reaches: all that is gone, or has another shape, afterwards. */
final class Cascade {

    private Cascade() {
    }

    static Claim of(Operation operation) {
        if (operation instanceof TruncateTables truncate && truncate.cascade()) {
            return Claim.found(LockMode.ACCESS_EXCLUSIVE,
                    (at) -> truncate.tables().stream().flatMap((table) -> referring(at, table)));
        }
        return cascades(operation) ? Claim.found(LockMode.ACCESS_EXCLUSIVE, Cascade::reached) : Claim.NONE;
    }

    private static boolean cascades(Operation operation) {
        return operation instanceof DropTable table && table.cascade()
                || operation instanceof DropColumn column && column.cascade()
                || operation instanceof DropConstraint constraint && constraint.cascade()
                || operation instanceof DropIndex index && index.cascade()
                || operation instanceof DropType type && type.cascade()
                || operation instanceof DropSequence sequence && sequence.cascade()
                || operation instanceof DropSchema schema && schema.cascade()
                || operation instanceof DropObject object && object.cascade();
    }

    private static Stream<QualifiedName> reached(Circumstances at) {
        return Stream
            .of(at.before()
                .tables()
                .values()
                .stream()
                .filter((table) -> !Objects.equals(table, at.after().tables().get(table.name())))
                .flatMap((table) -> Family.of(at.before(), table.name())),
                    at.before()
                        .objects()
                        .keySet()
                        .stream()
                        .filter((name) -> isView(name.kind()) && !at.after().objects().containsKey(name))
                        .map(ObjectName::name),
                    at.before()
                        .objects()
                        .keySet()
                        .stream()
                        .filter((name) -> isPart(name.kind()) && !at.after().objects().containsKey(name))
                        .map(ObjectName::name))
            .flatMap((names) -> names);
    }

    /** It goes from a table that stays. */
    private static boolean isPart(ObjectKind kind) {
        return kind == ObjectKind.TRIGGER || kind == ObjectKind.RULE || kind == ObjectKind.POLICY;
    }

    private static boolean isView(ObjectKind kind) {
        return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW || kind == ObjectKind.FOREIGN_TABLE;
    }

    /** The tables that are emptied too, at whatever distance. */
    private static Stream<QualifiedName> referring(Circumstances at, QualifiedName table) {
        Set<QualifiedName> emptied = new LinkedHashSet<>();
        Deque<QualifiedName> next = new ArrayDeque<>(List.of(table));
        while (!next.isEmpty()) {
            QualifiedName referred = next.remove();
            if (emptied.add(referred)) {
                Partners.referringTo(at.before(), referred, (key) -> true).forEach(next::add);
            }
        }
        return emptied.stream();
    }

}

package dev.aludel.safety.rule.loss;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** CASCADE takes along what nobody named. */
final class DropCascade implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        List<String> gone = isCascade(op) ? TakenAlong.by(op, scene.before()) : List.of();
        String unread = unread(op, scene);
        if (gone.isEmpty() && unread.isEmpty()) {
            return Stream.empty();
        }
        String message = "CASCADE takes along %s%s.".formatted(unread,
                gone.isEmpty() ? "" : (unread.isEmpty() ? "" : ", and ") + "what needs it: " + String.join(", ", gone));
        QualifiedName table = table(op);
        return Stream.of((table != null) ? Danger.breakage(table, message) : Danger.remark(message));
    }

    /** Of a schema of SQL that was not read, nobody knows what is in it. */
    private static String unread(Operation op, Scene scene) {
        return (op instanceof DropSchema drop && drop.cascade()
                && !scene.before().namespaces().containsKey(drop.name())) ? "all that is in schema " + drop.name() : "";
    }

    private static boolean isCascade(Operation op) {
        return op instanceof DropTable table && table.cascade() || op instanceof DropColumn column && column.cascade()
                || op instanceof DropType type && type.cascade() || op instanceof DropObject object && object.cascade()
                || op instanceof DropSequence sequence && sequence.cascade()
                || op instanceof DropSchema schema && schema.cascade()
                || op instanceof DropConstraint constraint && constraint.cascade();
    }

    private static @Nullable QualifiedName table(Operation op) {
        if (op instanceof DropTable drop) {
            return drop.table();
        }
        if (op instanceof DropColumn drop) {
            return drop.table();
        }
        return (op instanceof DropConstraint drop) ? drop.table() : null;
    }

}

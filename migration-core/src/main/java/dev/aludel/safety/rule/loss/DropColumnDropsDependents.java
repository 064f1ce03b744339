package dev.aludel.safety.rule.loss;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.ExpressionNames;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;

/** What holds a dropped column and others together goes with it. */
final class DropColumnDropsDependents implements Rule<DropColumn> {

    @Override
    public Class<DropColumn> subject() {
        return DropColumn.class;
    }

    @Override
    public Stream<Danger> dangers(DropColumn op, Scene scene) {
        return scene.before().table(op.table()).stream().flatMap((before) -> {
            List<String> gone = gone(before, scene.after().table(op.table()).orElse(before), op.column());
            return gone.isEmpty() ? Stream.empty()
                    : Stream.of(Danger
                        .breakage(op.table(),
                                "Dropping %s.%s silently takes away what it shares with other columns: %s."
                                    .formatted(op.table(), op.column(), String.join(", ", gone)))
                        .ofColumn(op.column()));
        });
    }

    /** A constraint or an index of the column alone is what everybody expects to go. */
    private static List<String> gone(Table before, Table after, String column) {
        Predicate<String> others = (expression) -> before.columns()
            .stream()
            .anyMatch((other) -> !other.name().equals(column) && ExpressionNames.mention(expression, other.name()));
        Stream<String> constraints = before.constraints()
            .stream()
            .filter((constraint) -> !after.constraints().contains(constraint) && isShared(constraint, others))
            .map((constraint) -> constraint.kind() + " " + constraint.name());
        Stream<String> indexes = before.indexes()
            .stream()
            .filter((index) -> !after.indexes().contains(index) && isShared(index, others))
            .map((index) -> (index.unique() ? "unique index " : "index ") + index.name());
        return Stream.concat(constraints, indexes).toList();
    }

    private static boolean isShared(Constraint constraint, Predicate<String> others) {
        return constraint.columns().size() > 1
                || constraint instanceof CheckConstraint check && others.test(check.expression());
    }

    private static boolean isShared(Index index, Predicate<String> others) {
        String where = index.where();
        return index.keys().size() > 1 || where != null && others.test(where)
                || index.keys().stream().anyMatch((key) -> others.test(key.text()));
    }

}

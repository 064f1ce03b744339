package dev.aludel.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.Diff;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * The types among changes that change by another column that takes the place of the one
 * that is there. What else happens to the column happens to that one.
 */
final class ColumnSwaps {

    private final Schema before;

    private final Schema after;

    private final Map<ColumnName, ChangeColumnType> open = new HashMap<>();

    private final Map<ColumnName, String> closed = new HashMap<>();

    private ColumnSwaps(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Those of changes.
     * @param isGentle which of them take their gentler way
     * @param setting where the first of them is made
     */
    static ColumnSwaps of(List<Operation> changes, Predicate<Operation> isGentle, Setting setting) {
        ColumnSwaps swaps = new ColumnSwaps(setting.before(), Diff.after(setting.before(), changes));
        for (Operation change : changes) {
            if (change instanceof ChangeColumnType type && isGentle.test(change) && works(type, setting)) {
                swaps.add(type);
            }
        }
        swaps.closeWhatSharesParts(setting);
        return swaps;
    }

    /**
     * Whether the type of a column that is there changes by another column.
     */
    static boolean isOpen(ChangeColumnType change, Setting setting) {
        return works(change, setting) && obstacle(change, setting.before(), change.applyTo(setting.before())) == null;
    }

    /** Whether the plain statement writes or reads the table, or may fail on its rows. */
    private static boolean works(ChangeColumnType change, Setting setting) {
        return change.from() != null && setting.column(new ColumnName(change.table(), change.column())).isPresent()
                && (setting.effects(change).works() || !ValueFate.of(change, setting).isHarmless());
    }

    private void add(ChangeColumnType change) {
        ColumnName column = new ColumnName(change.table(), change.column());
        String obstacle = obstacle(change, this.before, this.after);
        if (obstacle == null) {
            this.open.put(column, change);
        }
        else {
            this.closed.put(column, obstacle);
        }
    }

    private static @Nullable String obstacle(ChangeColumnType change, Schema before, Schema after) {
        if (change.using() != null) {
            return "the conversion of %s.%s is written by hand".formatted(change.table(), change.column());
        }
        DataType from = Objects.requireNonNull(change.from());
        if (!Objects.equals(from.collation(), change.to().collation())) {
            return "%s.%s is sorted otherwise".formatted(change.table(), change.column());
        }
        String obstacle = SwapObstacle.in(before, change.table(), change.column());
        return (obstacle != null) ? obstacle : SwapObstacle.in(after, change.table(), change.column());
    }

    /** An index over two columns cannot be made over a new one and over the other. */
    private void closeWhatSharesParts(Setting setting) {
        Map<String, ColumnName> taken = new HashMap<>();
        Set<ColumnName> sharing = new HashSet<>();
        this.open.forEach((column, change) -> new ColumnSwap(change, this.after, setting).parts().forEach((part) -> {
            ColumnName other = taken.putIfAbsent(column.table() + " " + part.name(), column);
            if (other != null) {
                sharing.addAll(List.of(column, other));
            }
        }));
        for (ColumnName column : sharing) {
            this.open.remove(column);
            this.closed.put(column,
                    "%s shares a key, a check or an index with another column whose type changes".formatted(column));
        }
    }

    /** How a change of a type is made; empty where nothing of this is about it. */
    Optional<Way> way(Operation change, Setting setting) {
        if (!(change instanceof ChangeColumnType type)) {
            return Optional.empty();
        }
        ColumnName column = new ColumnName(type.table(), type.column());
        return type.equals(this.open.get(column)) ? Optional.of(new ColumnSwap(type, this.after, setting).way())
                : Optional.ofNullable(this.closed.get(column)).map(Way::closed);
    }

    /** Whether a change happens to the new column when it is made. */
    boolean absorbs(Operation change) {
        if (change instanceof ChangeColumnType) {
            return false;
        }
        if (change instanceof ColumnOperation one) {
            return this.open.containsKey(new ColumnName(one.table(), one.column()));
        }
        if (change instanceof SetComment comment) {
            return this.open.keySet()
                .stream()
                .anyMatch((column) -> comment.object().equals(ObjectName.column(column.table(), column.column())));
        }
        if (change instanceof CreateIndex create) {
            return isPart(create.table(), create.index().name());
        }
        Constraint added = added(change);
        return added != null && change instanceof TableOperation about && isPart(about.table(), added.name());
    }

    private static @Nullable Constraint added(Operation change) {
        if (change instanceof AddCheck add) {
            return add.check();
        }
        if (change instanceof AddUnique add) {
            return add.unique();
        }
        if (change instanceof AddForeignKey add) {
            return add.foreignKey();
        }
        return (change instanceof AddPrimaryKey add) ? add.primaryKey() : null;
    }

    /** Whether it is over a column that another one takes the place of. */
    private boolean isPart(QualifiedName table, @Nullable String name) {
        return name != null && this.open.keySet()
            .stream()
            .filter((column) -> column.table().equals(table))
            .anyMatch((column) -> this.after.table(table)
                .map((found) -> CopiedPart.of(this.after, found, column.column(), column.column() + "'"))
                .filter((parts) -> parts.stream().anyMatch((part) -> part.name().equals(name)))
                .isPresent());
    }

}

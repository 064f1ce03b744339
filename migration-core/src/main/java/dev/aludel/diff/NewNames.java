package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.QualifiedName;

/**
 * The new names of the constraints and indexes that stay, each given when nothing has it
 * any more. Of those that exchange their names one gets another name for a moment.
 */
final class NewNames {

    private final List<NewName> pending = new ArrayList<>();

    void add(QualifiedName table, Constraint constraint, String from, String to) {
        this.pending.add(new NewName(table, true, Claims.isRelation(constraint), from, to));
    }

    void addIndex(QualifiedName table, String from, String to) {
        this.pending.add(new NewName(table, false, true, from, to));
    }

    List<Operation> inOrder() {
        List<Operation> order = new ArrayList<>();
        List<NewName> left = new ArrayList<>(this.pending);
        while (!left.isEmpty()) {
            NewName next = left.stream()
                .filter((name) -> left.stream().noneMatch((other) -> other.hasWhatIsFor(name)))
                .findFirst()
                .orElse(null);
            if (next != null) {
                left.remove(next);
                order.add(next.operation());
            }
            else {
                NewName first = left.remove(0);
                String aside = Aside.of(first.table().sibling(first.from()), this::isUsed).name();
                order.add(new NewName(first.table(), first.constraint(), first.relation(), first.from(), aside)
                    .operation());
                left.add(new NewName(first.table(), first.constraint(), first.relation(), aside, first.to()));
            }
        }
        return order;
    }

    private boolean isUsed(QualifiedName name) {
        return this.pending.stream()
            .anyMatch((other) -> other.from().equals(name.name()) || other.to().equals(name.name()));
    }

    /**
     * A new name.
     *
     * @param constraint whether it is for a constraint
     * @param relation whether nothing else in the schema of SQL may have it
     */
    private record NewName(QualifiedName table, boolean constraint, boolean relation, String from, String to) {

        boolean hasWhatIsFor(NewName other) {
            boolean sameSpace = this.relation && other.relation
                    && this.table.sibling("x").equals(other.table.sibling("x"))
                    || this.constraint && other.constraint && this.table.equals(other.table);
            return sameSpace && this != other && this.from.equals(other.to);
        }

        Operation operation() {
            return this.constraint ? new RenameConstraint(this.table, this.from, this.to)
                    : new RenameIndex(this.table.sibling(this.from), this.to);
        }

    }

}

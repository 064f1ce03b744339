package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.dialect.Grammar;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What was done to a database by hand, as a migration would do it elsewhere.
 *
 * @param done what was done, in order
 * @param before the schema before it
 */
public record HotFix(List<Operation> done, Schema before) {

    public HotFix {
        done = completed(done, before);
    }

    /**
     * What does it elsewhere. Where it is indexes and nothing else nobody has to wait for
     * them: other statements would lose the transaction that keeps them together.
     */
    public List<Operation> upgrade() {
        List<Operation> gentle = new ArrayList<>();
        for (Operation operation : this.done) {
            if (!(operation instanceof CreateIndex index) || !mayBeBuiltConcurrently(index)) {
                return this.done;
            }
            gentle.add(new CreateIndex(index.table(), index.index(), true));
        }
        return gentle;
    }

    /**
     * What takes it back elsewhere: its reverse, or where that has none what turns the
     * one schema into the other.
     */
    public List<Operation> downgrade(Equivalence equivalence) {
        return Diff.reverse(upgrade()).orElseGet(() -> Diff.between(after(), this.before, equivalence));
    }

    /** The schema after it. */
    public Schema after() {
        Schema schema = this.before;
        for (Operation operation : this.done) {
            schema = operation.applyTo(schema);
        }
        return schema;
    }

    /**
     * What a header has to say for it to run: a label of an enum can be used only after
     * the transaction that adds it.
     */
    public Optional<String> transaction(Grammar grammar) {
        return EnumLabels.areUsedAtOnce(this.done, grammar) ? Optional.of("transaction none") : Optional.empty();
    }

    /** An index of a divided table cannot be, and one of a new table need not be. */
    private boolean mayBeBuiltConcurrently(CreateIndex index) {
        Table table = this.before.table(index.table()).orElse(null);
        return table != null && table.inheritance().partitionKey() == null;
    }

    private static List<Operation> completed(List<Operation> operations, Schema before) {
        List<Operation> completed = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Operation known = operation.completedFrom(schema);
            completed.add(known);
            schema = known.applyTo(schema);
        }
        return List.copyOf(completed);
    }

}

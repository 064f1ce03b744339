package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/**
 * The numbers that rows have been given. Whatever begins to number the rows of a table
 * that is there would give them again, and the application's next row is refused.
 *
 * @param before the schema of the rows
 * @param numbered the columns that a sequence numbers
 * @param grammar writes the statements
 */
record GivenNumbers(Schema before, Function<Sequence, List<ColumnName>> numbered, Grammar grammar) {

    /** What skips the numbers behind operations. */
    List<Operation> skipsAfter(List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AddIdentity added) {
                skip(null, added.identity().options(), List.of(new ColumnName(added.table(), added.column())), all);
            }
            else if (operation instanceof CreateSequence created) {
                Sequence sequence = created.sequence();
                skip(sequence.name(), sequence.options(), this.numbered.apply(sequence), all);
            }
        }
        return all;
    }

    private void skip(@Nullable QualifiedName sequence, SequenceOptions options, List<ColumnName> columns,
            List<Operation> all) {
        List<ColumnName> given = columns.stream().filter(this::isGiven).toList();
        if (!given.isEmpty() && options.increment() > 0) {
            all.add(new RunCommand("SELECT", this.grammar.skipping(sequence, given, options.start())));
        }
    }

    private boolean isGiven(ColumnName name) {
        return this.before.table(name.table())
            .flatMap((table) -> table.column(name.column()))
            .filter(NumberedBy::isWhole)
            .isPresent();
    }

}

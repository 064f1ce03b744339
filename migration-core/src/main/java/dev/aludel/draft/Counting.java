package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/**
 * Lets what is new and counts the rows of a table go on where they end: a sequence begins
 * at 1, and the keys from there on are given already.
 *
 * @param before the schema with the tables that may have rows
 * @param grammar writes the statements
 */
record Counting(Schema before, Grammar grammar) {

    private static final String SELECT = "SELECT";

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

    private static final String IN_HIBERNATES_NAME = "_seq";

    /** The operations, with what makes each new count go on after the rows. */
    List<Operation> goingOn(List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        for (Operation operation : operations) {
            all.add(operation);
            statement(operation).ifPresent((sql) -> all.add(new RunCommand(SELECT, sql)));
        }
        return all;
    }

    /** The operations without those that have nothing to be taken back. */
    static List<Operation> leftOut(List<Operation> operations) {
        return operations.stream()
            .filter((operation) -> !(operation instanceof RunCommand command && command.command().equals(SELECT)))
            .toList();
    }

    private Optional<String> statement(Operation operation) {
        if (operation instanceof AddIdentity added && this.before.table(added.table()).isPresent()) {
            return Optional.of(this.grammar.goOn(new ColumnName(added.table(), added.column()), null,
                    added.identity().options().increment()));
        }
        if (operation instanceof CreateSequence created && created.sequence().options().increment() > 0) {
            Sequence sequence = created.sequence();
            return key(sequence.name())
                .map((key) -> this.grammar.goOn(key, sequence.name(), sequence.options().increment()));
        }
        return Optional.empty();
    }

    /**
     * The key of the table that a sequence is named after, as Hibernate does where nobody
     * names it: {@code tasks_seq}.
     */
    private Optional<ColumnName> key(QualifiedName sequence) {
        String name = sequence.name();
        if (!name.toLowerCase(Locale.ROOT).endsWith(IN_HIBERNATES_NAME)) {
            return Optional.empty();
        }
        QualifiedName table = sequence.sibling(name.substring(0, name.length() - IN_HIBERNATES_NAME.length()));
        return this.before.table(table)
            .flatMap(Counting::key)
            .filter((column) -> NUMBERS.contains(column.type().name().name()))
            .map((column) -> new ColumnName(table, column.name()));
    }

    private static Optional<Column> key(Table table) {
        PrimaryKey key = table.primaryKey();
        return (key != null && key.columns().size() == 1) ? table.column(key.columns().get(0)) : Optional.empty();
    }

}

package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Schema;

/** A model whose statements have been read. */
final class ReadStatements {

    private final EntityModel before;

    private final Function<String, List<Operation>> reader;

    private final List<InitialRows> rows;

    private final List<NotModelled> notModelled;

    private Schema schema;

    ReadStatements(EntityModel before, Function<String, List<Operation>> reader) {
        this.before = before;
        this.reader = reader;
        this.schema = before.schema();
        this.rows = new ArrayList<>(before.initialRows());
        this.notModelled = new ArrayList<>(before.notModelled());
    }

    EntityModel model() {
        this.before.statements().forEach(this::read);
        return new EntityModel(this.schema, List.of(), this.rows, this.notModelled, this.before.names(),
                this.before.numbered(), this.before.firstValues(), this.before.previous());
    }

    private void read(String sql) {
        List<Operation> operations = this.reader.apply(sql);
        if (operations.isEmpty() || !operations.stream().allMatch(ReadStatements::makesSomething)) {
            if (operations.stream().anyMatch(ReadStatements::writesRows)) {
                this.rows.add(new InitialRows(null, sql));
            }
            else {
                leave(sql);
            }
            return;
        }
        try {
            Schema after = this.schema;
            for (Operation operation : operations) {
                after = operation.completedFrom(after).applyTo(after);
            }
            this.schema = after;
        }
        catch (DoesNotFit ex) {
            leave(sql);
        }
    }

    /** "create or replace function f(…)" has its kind and its name in the head. */
    private void leave(String sql) {
        List<Word> head = SqlFragment.of(sql)
            .words()
            .stream()
            .filter((word) -> !word.is("create") && !word.is("or") && !word.is("replace"))
            .limit(2)
            .toList();
        this.notModelled.add(new NotModelled(head.isEmpty() ? "statement" : head.get(0).lowerCase(),
                (head.size() > 1) ? head.get(1).text() : "", sql));
    }

    private static boolean makesSomething(Operation operation) {
        return !(operation instanceof RunSql || operation instanceof RunCommand || operation instanceof DataOperation);
    }

    private static boolean writesRows(Operation operation) {
        return operation instanceof DataOperation
                || operation instanceof RunCommand command && command.command().equals("INSERT");
    }

}

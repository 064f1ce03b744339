package dev.aludel.safety.rule.convention;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Nobody says what it is for. */
final class CommentMissing implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof CreateTable create) {
            QualifiedName name = create.table().name();
            return missing(scene.end().table(name).map(Table::comment), "table " + name);
        }
        return (op instanceof AddColumn add && !scene.isBornHere(add.table(), add.column().name())
                && scene.start().table(add.table()).isPresent())
                        ? missing(scene.end()
                            .table(add.table())
                            .flatMap((table) -> table.column(add.column().name()))
                            .map(Column::comment), "column %s.%s".formatted(add.table(), add.column().name()))
                        : Stream.empty();
    }

    private static Stream<Danger> missing(Optional<String> comment, String thing) {
        return comment.isPresent() ? Stream.empty()
                : Stream.of(Danger.remark("Nothing says what %s is for: COMMENT ON does.".formatted(thing)));
    }

}

package dev.aludel.safety.rule.convention;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** A name that means what the search path says. */
final class UnqualifiedName implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return table(op).filter((table) -> table.schema() == null)
            .filter((table) -> !Pattern.compile("(?i)\\.\\s*\"?%s(?![\\w$])".formatted(Pattern.quote(table.name())))
                .matcher(scene.text())
                .find())
            .map((table) -> Danger
                .remark("Which %s that is depends on the search path: say its schema.".formatted(table)))
            .stream();
    }

    private static Optional<QualifiedName> table(Operation op) {
        if (op instanceof CreateTable create) {
            return Optional.of(create.table().name());
        }
        if (op instanceof CreateIndex create) {
            return Optional.of(create.table());
        }
        if (op instanceof DropTable drop) {
            return Optional.of(drop.table());
        }
        return (op instanceof TableOperation alteration) ? Optional.of(alteration.table()) : Optional.empty();
    }

}

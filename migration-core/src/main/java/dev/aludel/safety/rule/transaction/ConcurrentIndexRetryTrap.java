package dev.aludel.safety.rule.transaction;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** IF NOT EXISTS takes an index for built whose build has failed. */
final class ConcurrentIndexRetryTrap implements Rule<Operation> {

    private static final Pattern GUARDED = Pattern.compile("(?is).*\\bIF\\s+NOT\\s+EXISTS\\b.*");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof NotNeeded unneeded && unneeded.operation() instanceof CreateIndex create) {
            return leftover(create, scene).stream();
        }
        if (!(op instanceof CreateIndex create) || !create.concurrently() || !GUARDED.matcher(scene.text()).matches()) {
            return Stream.empty();
        }
        return Stream.of(Danger.remark(
                "If the build of index %s fails or is killed, an invalid index of that name stays. IF NOT EXISTS takes "
                    .formatted(create.index().name()) + "it for the index then, but no query ever uses it.")
            .instead(scene.sql(create)));
    }

    private static Optional<Danger> leftover(CreateIndex create, Scene scene) {
        return scene.before()
            .table(create.table())
            .flatMap((table) -> table.indexes()
                .stream()
                .filter((index) -> !index.valid() && Objects.equals(index.name(), create.index().name()))
                .findFirst())
            .map((index) -> Danger
                .remark("There is an index %s, but it is invalid, as its build has failed: no query uses it, and this "
                    .formatted(index.name()) + "statement leaves it as it is.")
                .instead(scene.sql(new DropIndex(create.table().sibling(String.valueOf(index.name())), create.table(),
                        index, true, false), create)));
    }

}

package dev.aludel.safety.rule.locking;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.AlterObject;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Policies, rules and settings of a table take a moment, but wait for everybody. */
final class PolicyChangeLock implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return told(op).filter((name) -> scene.before().table(name.name()).isPresent())
            .filter((name) -> scene.effects(op)
                .locks()
                .stream()
                .anyMatch((lock) -> lock.table().equals(name.name()) && lock.waiting() == Waiting.EVERYBODY)
                    && !scene.effects(op).works())
            .map((name) -> Danger.waiting(name.name(), Verdict.WILL_PASS,
                    "Changing %s takes a moment, but waits for whoever uses %s, and all others wait behind it."
                        .formatted(title(name), name.name())))
            .stream();
    }

    private static String title(ObjectName name) {
        return (name.kind() == ObjectKind.SETTING) ? "the %s of %s".formatted(name.part(), name.name())
                : name.toString();
    }

    private static Optional<ObjectName> told(Operation op) {
        return Stream.of(ObjectKind.POLICY, ObjectKind.RULE, ObjectKind.SETTING)
            .flatMap((kind) -> Stream.concat(PartOfTable.made(op, kind).stream(),
                    PartOfTable.dropped(op, kind).stream()))
            .findFirst()
            .or(() -> (op instanceof AlterObject alter && alter.object().kind() == ObjectKind.POLICY)
                    ? Optional.of(alter.object()) : Optional.empty());
    }

}

package dev.aludel.safety.rule.locking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/**
 * Work that takes long, while an earlier statement of the same transaction keeps
 * everybody out.
 */
final class WorkWhileHoldingLock implements Rule<Operation> {

    private static final Set<String> ROWS = Set.of("INSERT", "COPY", "MERGE");

    /** A row or two are written in a moment. */
    private static final Pattern FEW = Pattern.compile("(?is)\\s*INSERT\\b(?!.*\\bSELECT\\b).*");

    /** What another table is made of: not analysed, but it reads all of that. */
    private static final Pattern COPY = Pattern
        .compile("(?is)\\s*CREATE\\s+(UNLOGGED\\s+)?TABLE\\b[^;']*?\\bAS\\s+(SELECT|TABLE|WITH)\\b.*");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        Effects effects = scene.effects(op);
        if (!isWork(op, effects, scene) || isSaidAlready(op, scene)) {
            return Stream.empty();
        }
        List<TableLock> own = effects.locks();
        return scene.held()
            .filter((lock) -> own.stream()
                .noneMatch((other) -> other.table().equals(lock.table())
                        && other.waiting().compareTo(lock.waiting()) >= 0))
            .limit(1)
            .map((lock) -> new Danger(Danger.Kind.WAITING, Verdict.WILL_PASS, lock.table(), null, null, """
                    An earlier statement of the same transaction holds %s on %s, and keeps it for as long as this one \
                    works.""".formatted(lock.mode(), lock.table()), "", null));
    }

    private static boolean isWork(Operation op, Effects effects, Scene scene) {
        boolean changesRows = op instanceof DataOperation
                || op instanceof RunSql opaque && COPY.matcher(opaque.sql()).matches()
                || op instanceof RunCommand command && ROWS.contains(command.command())
                        && !FEW.matcher(command.sql()).matches();
        boolean ofOthers = effects.locks().isEmpty()
                || effects.locks().stream().anyMatch((lock) -> !scene.isBornHere(lock.table()));
        return (effects.works() || changesRows) && ofOthers;
    }

    /** That it is validated too early is said by a rule of its own. */
    private static boolean isSaidAlready(Operation op, Scene scene) {
        return op instanceof ValidateConstraint validate
                && ValidateInSameTransaction.addition(validate, scene).isPresent();
    }

}

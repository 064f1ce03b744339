package dev.aludel.safety.rule.data;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** A statement that makes what is there already, or changes what is not. */
final class ObjectAlreadyThere implements Rule<Operation> {

    /** What the schema holds in full, so that what it lacks is not there. */
    private static final Pattern CERTAIN = Pattern
        .compile("There is (already )?(an?|no) (table|column|constraint|primary key|index|sequence) .*");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        Step step = scene.steps().get(0);
        boolean first = !step.operations().isEmpty() && step.operations().get(0) == op;
        return (first && scene.isCertain()) ? step.misfits()
            .stream()
            .filter((misfit) -> CERTAIN.matcher(misfit).matches() && isRead(op, scene))
            .limit(1)
            .map(ObjectAlreadyThere::danger) : Stream.empty();
    }

    /** Of schemas of SQL that were not read nothing is known. */
    private static boolean isRead(Operation op, Scene scene) {
        return table(op).map(QualifiedName::schema)
            .filter((schema) -> !scene.before().namespaces().containsKey(schema))
            .isEmpty() && table(op).isPresent();
    }

    /**
     * It refuses nothing: a migration that stopped half-way has made some of it already,
     * and what other schemas of SQL hold may be found on the search path.
     */
    private static Danger danger(String misfit) {
        return new Danger(Danger.Kind.REMARK, Verdict.WILL_FAIL, null, null, null,
                "It fails on the schema that it meets. " + misfit, "", null);
    }

    private static Optional<QualifiedName> table(Operation op) {
        if (op instanceof TableOperation altered) {
            return Optional.of(altered.table());
        }
        if (op instanceof CreateTable created) {
            return Optional.of(created.table().name());
        }
        return (op instanceof CreateIndex created) ? Optional.of(created.table()) : Optional.empty();
    }

}

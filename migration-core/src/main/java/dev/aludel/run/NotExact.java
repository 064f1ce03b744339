package dev.aludel.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.diff.Diff;
import dev.aludel.drift.Gap;
import dev.aludel.operation.Operation;
import dev.aludel.problem.AludelException;
import dev.aludel.schema.Schema;

/**
 * What the migrations make is not known exactly, and that matters; nothing was written.
 */
public final class NotExact extends AludelException {

    private final transient List<Gap> gaps;

    private NotExact(List<Gap> gaps) {
        super("What the migrations make is not known exactly, so nothing can be told from them alone:\n"
                + gaps.stream().map((gap) -> "- " + gap.text()).collect(Collectors.joining("\n")),
                "Ask a database that has run these statements: the application's own, without --offline, or a scratch "
                        + "database, with --shadow.");
        this.gaps = List.copyOf(gaps);
    }

    /** The statements that are not understood. */
    public List<Gap> gaps() {
        return this.gaps;
    }

    /**
     * Lets gaps pass that have nothing to do with some operations.
     * @param before the schema that the operations meet
     * @throws NotExact if one may have to do with them
     */
    static void unlessBeside(List<Operation> operations, Schema before, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        Schema after = Diff.after(before, operations);
        List<Gap> concerned = gaps.stream().filter((gap) -> gap.mayConcernWhatDiffers(before, after)).toList();
        if (!concerned.isEmpty()) {
            throw new NotExact(concerned);
        }
    }

}

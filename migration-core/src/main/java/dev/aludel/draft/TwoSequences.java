package dev.aludel.draft;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * Old and new code would number the rows of a renamed table with a sequence each, and
 * give the same numbers. Nothing was written.
 */
public final class TwoSequences extends AludelException {

    TwoSequences(ColumnName column, QualifiedName sequence, QualifiedName before) {
        super("Nothing was drafted: the new code numbers %s with %s and the old one with %s, and both would give the same numbers while both run."
            .formatted(column, sequence, before),
                "Let the entity keep its sequence, with @SequenceGenerator(sequenceName = \"%s\"), or draft with --plain, which renames it once the old code is stopped."
                    .formatted(before.name()));
    }

}

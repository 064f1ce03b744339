package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** A copy of the database cannot be brought to where a range of migrations begins. */
public final class TrialNotPrepared extends AludelException {

    TrialNotPrepared(String scratch, String first, AludelException cause) {
        super("The scratch database %s cannot be brought to where migration %s begins.\n%s".formatted(scratch, first,
                cause.what()), "Choose a range that begins later, or where the database stands.", cause);
    }

}

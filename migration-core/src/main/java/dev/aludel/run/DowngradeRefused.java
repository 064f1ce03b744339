package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** Nothing may be taken back here. */
public final class DowngradeRefused extends AludelException {

    DowngradeRefused() {
        super("Downgrades are switched off here.",
                "Write a new migration that undoes the change, or set aludel.downgrade=allow.");
    }

}

package dev.aludel.spring.boot.command;

import java.util.function.IntConsumer;

import dev.aludel.command.ExitCode;

/** Ends the process when a command is done. */
final class Exit {

    /** A test puts another end in its place. */
    static volatile IntConsumer end = System::exit;

    private Exit() {
    }

    static void with(ExitCode code) {
        end.accept(code.number());
        throw new Signal();
    }

    /** Leaves a start that is of no more use, where the process has not ended. */
    static final class Signal extends RuntimeException {

        Signal() {
            super("The command is done", null, false, false);
        }

    }

}

package dev.aludel.command;

import java.util.List;

/**
 * Whether nothing is left to do. Its components are the contract of {@code check --json}.
 *
 * @param done whether nothing is left to do
 * @param nextAction what to do next
 * @param missing what a draft would do, a sentence each without its full stop
 * @param unshared the files that are not committed or not pushed, a line each
 */
record Checked(boolean done, String nextAction, List<String> missing, List<String> unshared) {

    Checked {
        missing = List.copyOf(missing);
        unshared = List.copyOf(unshared);
    }

    /** The same with files that nobody else has. */
    Checked and(List<String> files) {
        boolean only = this.done && !files.isEmpty();
        return new Checked(this.done && files.isEmpty(),
                only ? "Commit and push the migrations: others build on this branch." : this.nextAction, this.missing,
                files);
    }

    void print(Output output) {
        this.missing.forEach((change) -> output.print("- " + change));
        this.unshared.forEach((file) -> output.print("- " + file));
        output.print(this.nextAction);
    }

}

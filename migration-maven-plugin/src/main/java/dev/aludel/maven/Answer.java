package dev.aludel.maven;

import org.apache.maven.plugin.MojoFailureException;

/** What the exit code of a command says. */
final class Answer {

    private Answer() {
    }

    /** Fails the build where the command did not do what it was asked. */
    static void check(int exitCode, String goal) throws MojoFailureException {
        switch (exitCode) {
            case 0 -> {
            }
            case 1 -> throw new MojoFailureException(
                    "migration:%s found differences, or the application did not start. Either is printed above."
                        .formatted(goal));
            case 2 -> throw new MojoFailureException("""
                    migration:%s asked for something that the application's command line does not know. It is printed \
                    above, with what can be asked.""".formatted(goal));
            case 3 -> throw new MojoFailureException(
                    "migration:%s failed. What happened and what to do is printed above.".formatted(goal));
            default -> throw new MojoFailureException(
                    "migration:%s got no answer: the application ended with exit code %d. Look above for what it printed."
                        .formatted(goal, exitCode));
        }
    }

}

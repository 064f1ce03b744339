package dev.aludel.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.dialect.Databases;
import dev.aludel.problem.AludelException;

/**
 * Data would be lost, and the application's check of backups does not let them be.
 * Nothing was run.
 */
public final class BackupMissing extends AludelException {

    private final List<DataLoss> losses;

    private final String reason;

    BackupMissing(List<DataLoss> losses, String reason, Databases databases) {
        super("Nothing was run: the check of backups refuses, because %s\n%s".formatted(sentence(reason),
                losses.stream().map((loss) -> loss + ":\n    " + loss.statement()).collect(Collectors.joining("\n"))),
                "Back up what would be lost, such as by the command below, and try again.\n"
                        + databases.backup(DataLosses.tables(losses)));
        this.losses = List.copyOf(losses);
        this.reason = reason;
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /** The statements that would lose data. */
    public List<DataLoss> losses() {
        return this.losses;
    }

    /** What the check said. */
    public String reason() {
        return this.reason;
    }

}

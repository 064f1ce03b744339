package dev.aludel.command;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line {@code migrations …}. Whoever has no migrations yet reads the words
 * first: help and mistakes need no database.
 */
@Command(name = MigrationCommands.WORD, subcommands = { InitCommand.class, StatusCommand.class, CurrentCommand.class,
        HeadsCommand.class, HistoryCommand.class, ShowCommand.class, UpgradeCommand.class, DowngradeCommand.class,
        StampCommand.class, CheckCommand.class, LintCommand.class, TryCommand.class, ExplainCommand.class,
        ReportCommand.class, DriftCommand.class, DiffCommand.class, RevisionCommand.class, AdviseCommand.class },
        description = "The migrations of this application's database.",
        footer = { "", "Exit codes: 0 done, or nothing to do; 1 differences or findings; 2 wrong use; 3 failed." })
public final class MigrationCommands {

    /** The word with which the command line begins. */
    public static final String WORD = "migrations";

    @CommandLine.Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this.")
    private boolean help;

    private MigrationCommands() {
    }

    /**
     * Reads what stands behind {@value #WORD}.
     * @param out where help and results are printed to
     * @param err where mistakes and failures are printed to
     */
    public static CommandRequest read(PrintWriter out, PrintWriter err, String... words) {
        return read(out, err, Terminal.NONE, words);
    }

    /**
     * The same where a person may be asked.
     * @param out where help and results are printed to
     * @param err where mistakes and failures are printed to
     * @param terminal where the person sits
     */
    public static CommandRequest read(PrintWriter out, PrintWriter err, Terminal terminal, String... words) {
        CommandLine line = new CommandLine(new MigrationCommands()).setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false);
        try {
            ParseResult result = line.parseArgs(words);
            if (CommandLine.executeHelpRequest(result) != null) {
                return CommandRequest.answered(ExitCode.DONE);
            }
            if (!result.hasSubcommand()) {
                line.usage(err);
                return CommandRequest.answered(ExitCode.WRONG_USE);
            }
            if (result.subcommand().commandSpec().userObject() instanceof ExplainCommand explanation) {
                return CommandRequest.answered(explanation.print(new Output(out), new Output(err)));
            }
            MigrationCommand command = (MigrationCommand) result.subcommand().commandSpec().userObject();
            return checked(command, new Output(out), new Output(err), terminal);
        }
        catch (ParameterException ex) {
            new Output(err).mistake(ex.getMessage());
            ex.getCommandLine().usage(err);
            return CommandRequest.answered(ExitCode.WRONG_USE);
        }
    }

    /** Words that do not go together are told without all the words that there are. */
    private static CommandRequest checked(MigrationCommand command, Output out, Output err, Terminal terminal) {
        try {
            command.check();
            return CommandRequest.of(command, out, err, terminal);
        }
        catch (ParameterException ex) {
            err.mistake(ex.getMessage());
            return CommandRequest.answered(ExitCode.WRONG_USE);
        }
    }

}

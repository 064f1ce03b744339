package dev.aludel.command;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.aludel.Migrations;
import dev.aludel.advice.AdviceReport;
import dev.aludel.advice.Certainty;
import dev.aludel.draft.Drafted;
import dev.aludel.report.AdviceList;
import dev.aludel.report.AdviceText;

/** What would be better about the database. */
@Command(name = "advise",
        description = { "What would be better about the database: indexes that are missing or needless, keys that run "
                + "out, slow statements.", "Exit code 1 where something is more than a hint." })
final class AdviseCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--draft",
            description = "Write migrations that do what keeps nobody waiting, for a person to review.")
    private boolean draft;

    @Option(names = { "-m", "--message" }, paramLabel = "WORDS",
            description = "What they do, in a few words; told from what they change where nothing is said.")
    private @Nullable String message;

    @Option(names = "--head", paramLabel = "REVISION",
            description = "The migration that they come behind; needed where there are several heads.")
    private @Nullable String head;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        return this.draft ? draft(migrations, output) : advise(migrations, output);
    }

    private ExitCode advise(Migrations migrations, Output output) {
        AdviceReport report = migrations.advise();
        if (this.common.json()) {
            output.json(AdviceList.of(report));
        }
        else {
            output.print(AdviceText.of(report));
        }
        return ExitCode
            .differentIf(report.advice().stream().anyMatch((advice) -> advice.certainty() != Certainty.HINT));
    }

    private ExitCode draft(Migrations migrations, Output output) {
        Drafted drafted = migrations.draftAdvice(this.message, this.head);
        if (this.common.json()) {
            output.json(drafted);
        }
        else if (drafted.isEmpty()) {
            output.print("Nothing to draft: nothing is advised that keeps nobody waiting.");
        }
        else {
            DraftLines.print(drafted, output);
        }
        return ExitCode.DONE;
    }

    @Override
    public void check() {
        if (!this.draft && (this.message != null || this.head != null)) {
            throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
                    "--message and --head go with --draft.");
        }
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}

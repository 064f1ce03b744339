package dev.aludel.maven;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.command.CommandRequest;
import dev.aludel.command.MigrationCommands;

import static org.assertj.core.api.Assertions.assertThat;

/** What Maven is told of the goals, and what they ask. */
class GoalsTests {

    @Test
    void everyGoalHasTheEntitiesCompiledAndTheLibrariesResolved() throws Exception {
        PluginDescriptor plugin = descriptor();
        assertThat(plugin.getGoalPrefix()).isEqualTo("migration");
        assertThat(plugin.getMojos()).isNotEmpty().allSatisfy((goal) -> {
            assertThat(goal.getExecutePhase()).isEqualTo("process-classes");
            assertThat(goal.getDependencyResolutionRequired()).isEqualTo("compile+runtime");
            assertThat(goal.isThreadSafe()).isTrue();
        });
    }

    @Test
    void everyCommandHasAGoal() throws Exception {
        assertThat(descriptor().getMojos()).extracting(MojoDescriptor::getGoal)
            .containsExactlyInAnyOrderElementsOf(commands());
    }

    private static List<String> commands() {
        StringWriter help = new StringWriter();
        MigrationCommands.read(new PrintWriter(help), new PrintWriter(help), "--help");
        return help.toString()
            .lines()
            .dropWhile((line) -> !line.equals("Commands:"))
            .skip(1)
            .filter((line) -> line.matches("  \\w.*"))
            .map((line) -> line.strip().split(" ")[0])
            .toList();
    }

    static Stream<CommandMojo> goals() {
        ShowMojo show = new ShowMojo();
        show.revision = "20261120103000";
        UpgradeMojo upgrade = new UpgradeMojo();
        upgrade.target = "+1";
        DowngradeMojo downgrade = new DowngradeMojo();
        downgrade.target = "-1";
        StampMojo stamp = new StampMojo();
        stamp.target = "head";
        CheckMojo check = new CheckMojo();
        check.offline = true;
        LintMojo lint = new LintMojo();
        lint.file = "change.sql";
        lint.format = "github";
        lint.failOn = "danger";
        lint.liveSizes = true;
        LintMojo trace = new LintMojo();
        trace.trace = true;
        AdviseMojo advise = new AdviseMojo();
        advise.draft = true;
        advise.message = "mend indexes";
        ReportMojo report = new ReportMojo();
        report.format = "text";
        report.checklist = true;
        report.tryFirst = true;
        TryMojo tried = new TryMojo();
        tried.range = "1:3";
        tried.shadow = "jdbc:postgresql://host/scratch";
        tried.rows = "20";
        DiffMojo diff = new DiffMojo();
        diff.from = "database";
        diff.to = "entities";
        RevisionMojo revision = new RevisionMojo();
        revision.message = "add due date";
        revision.autogenerate = true;
        revision.offline = true;
        revision.java = true;
        RevisionMojo takeOver = new RevisionMojo();
        takeOver.fromDatabase = true;
        return Stream.of(new InitMojo(), new StatusMojo(), new CurrentMojo(), new HeadsMojo(), new HistoryMojo(), show,
                upgrade, downgrade, stamp, check, lint, trace, report, tried, advise, new DriftMojo(), diff, revision,
                takeOver);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void theCommandLineKnowsWhatAGoalAsks(CommandMojo goal) {
        StringWriter answer = new StringWriter();
        CommandRequest request = MigrationCommands.read(new PrintWriter(answer), new PrintWriter(answer),
                goal.words().toList().toArray(String[]::new));
        assertThat(request.answer()).as(answer.toString()).isNull();
    }

    private static PluginDescriptor descriptor() throws Exception {
        Path classes = Path.of(CommandMojo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Reader reader = Files.newBufferedReader(classes.resolve("META-INF/maven/plugin.xml"))) {
            return new PluginDescriptorBuilder().build(reader);
        }
    }

}

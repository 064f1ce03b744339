package dev.aludel.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.maven.application.Echo;
import dev.aludel.maven.application.NoteApplication;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The goals on an application of its own, each in a process, on a real database. */
class CommandMojoTests {

    private TestProject notes;

    @BeforeEach
    void project(@TempDir Path folder) throws IOException {
        this.notes = TestProject.in(folder);
    }

    @Test
    void theEntitiesAreDraftedAppliedAndChecked(@Database TestDatabase database) throws Exception {
        connectTo(database);
        RevisionMojo revision = this.notes.prepare(new RevisionMojo());
        revision.message = "create notes";
        revision.autogenerate = true;
        revision.execute();
        Path drafted = onlyMigration();
        assertThat(drafted.getFileName().toString()).endsWith("__create_notes.sql");
        this.notes.withResource("db/migration/" + drafted.getFileName(), Files.readString(drafted));
        this.notes.prepare(new UpgradeMojo()).execute();
        assertThat(this.notes.output()).startsWith("Applied ");
        assertThat(database.jdbc().sql("SELECT count(*) FROM notes").query(Integer.class).single()).isZero();
        database.jdbc().sql("ALTER TABLE notes DROP COLUMN text").update();
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(this.notes.prepare(new CheckMojo())::execute)
            .withMessage(
                    "migration:check found differences, or the application did not start. Either is printed above.");
        assertThat(this.notes.output()).contains("Add column notes.text");
    }

    @Test
    void theEntitiesAreDraftedAsAClassWhichIsApplied(@Database TestDatabase database) throws Exception {
        connectTo(database);
        Path sources = Files.createDirectories(this.notes.folder().resolve("src/main/java"));
        RevisionMojo revision = this.notes.prepare(new RevisionMojo());
        revision.message = "create notes";
        revision.autogenerate = true;
        revision.java = true;
        revision.execute();
        Path drafted = onlyFile(sources.resolve("dev/aludel/maven/application/migration"));
        assertThat(drafted.getFileName().toString()).matches("V\\d{14}__Create_notes\\.java");
        assertThat(this.notes.output()).contains(drafted.getFileName().toString());
        assertThat(this.notes.folder().resolve("src/main/resources/db")).doesNotExist();
        assertThat(ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", this.notes.folder().resolve("target/classes").toString(),
                    drafted.toString()))
            .isZero();
        this.notes.prepare(new UpgradeMojo()).execute();
        assertThat(this.notes.output()).startsWith("Applied ");
        assertThat(database.jdbc().sql("SELECT count(*) FROM notes").query(Integer.class).single()).isZero();
        this.notes.prepare(new CheckMojo()).execute();
    }

    private void connectTo(TestDatabase database) throws Exception {
        this.notes.withClasses(NoteApplication.class, Class.forName("dev.aludel.maven.application.Note"))
            .withLibraries()
            .withResource("application.properties", """
                    spring.datasource.url=%s
                    spring.datasource.username=%s
                    spring.datasource.password=%s
                    """.formatted(database.url(), database.user(), database.password()));
    }

    private Path onlyMigration() throws IOException {
        return onlyFile(this.notes.folder().resolve("src/main/resources/db/migration"));
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return assertThat(files.toList()).singleElement().actual();
        }
    }

    @Test
    void thePasswordGoesThroughTheEnvironment() throws Exception {
        this.notes.withClasses(Echo.class).withLibraries();
        DowngradeMojo goal = this.notes.prepare(new DowngradeMojo());
        goal.target = "-1";
        goal.url = "jdbc:postgresql://db/notes";
        goal.user = "ada";
        goal.password = "secret";
        goal.locations = "classpath:db/migration,filesystem:more";
        goal.profiles = "production,eu";
        goal.jvmArguments = "-Xmx64m";
        goal.args = "--json";
        goal.execute();
        assertThat(this.notes.output()).isEqualTo("""
                arguments [migrations, downgrade, -1, --url=jdbc:postgresql://db/notes, --user=ada, \
                --locations=classpath:db/migration,filesystem:more, --json]
                JVM arguments [-XX:TieredStopAtLevel=1, -Dspring.devtools.restart.enabled=false, \
                -Dspring.profiles.active=production,eu, -Xmx64m]
                password secret
                folder %s
                """.formatted(this.notes.folder().toRealPath()));
    }

    @Test
    void whatTheCommandLineDoesNotKnowIsWrongUse() throws Exception {
        this.notes.withClasses(NoteApplication.class).withLibraries();
        StatusMojo status = this.notes.prepare(new StatusMojo());
        status.args = "--colour";
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(status::execute).withMessage("""
                migration:status asked for something that the application's command line does not know. It is printed \
                above, with what can be asked.""");
        assertThat(this.notes.output()).startsWith("Unknown option: '--colour'\nUsage: migrations status");
    }

    @Test
    void anApplicationThatDoesNotStartFailsTheBuild() throws Exception {
        this.notes.withClasses(NoteApplication.class).withLibraries();
        StatusMojo status = this.notes.prepare(new StatusMojo());
        status.jvmArguments = "-Xmx1k";
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(status::execute)
            .withMessage("migration:status found differences, or the application did not start. "
                    + "Either is printed above.");
        assertThat(this.notes.output()).contains("Too small maximum heap");
    }

    @Test
    void aModuleWithoutCodeIsPassedOver() throws Exception {
        this.notes.project().setPackaging("pom");
        this.notes.prepare(new StatusMojo()).execute();
        assertThat(this.notes.infos()).containsExactly("notes is passed over: it has no migrations of its own.");
        assertThat(this.notes.hasOutput()).isFalse();
    }

    @Test
    void aModuleThatSaysSoIsPassedOver() throws Exception {
        StatusMojo status = this.notes.prepare(new StatusMojo());
        status.skip = true;
        status.execute();
        assertThat(this.notes.infos()).containsExactly("notes is passed over: it has no migrations of its own.");
        assertThat(this.notes.hasOutput()).isFalse();
    }

    @Test
    void aModuleWithoutTheStarterIsPassedOverWhereAnotherHasIt() throws Exception {
        MavenProject application = new MavenProject();
        Dependency starter = new Dependency();
        starter.setGroupId("dev.aludel");
        starter.setArtifactId("migration-spring-boot-starter");
        application.getModel().addDependency(starter);
        this.notes.prepare(new StatusMojo(), application).execute();
        assertThat(this.notes.infos())
            .containsExactly("notes is passed over: it does without migration-spring-boot-starter.");
        assertThat(this.notes.hasOutput()).isFalse();
    }

    @Test
    void anApplicationWithoutTheStarterIsAMistake() throws Exception {
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(this.notes.prepare(new StatusMojo())::execute)
            .withMessage("""
                    notes has no command line to ask: migration-spring-boot-starter is not on its class path. Add \
                    dev.aludel:migration-spring-boot-starter to its dependencies.""");
    }

}

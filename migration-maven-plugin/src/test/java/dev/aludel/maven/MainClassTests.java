package dev.aludel.maven;

import java.io.StringReader;
import java.nio.file.Path;

import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.maven.application.Echo;
import dev.aludel.maven.application.NoteApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MainClassTests {

    private TestProject folder;

    private MavenProject project;

    @BeforeEach
    void project(@TempDir Path folder) throws Exception {
        this.folder = TestProject.in(folder);
        this.project = this.folder.project();
    }

    @Test
    void isTheOneThatIsNamed() throws Exception {
        configureSpringBoot("<mainClass>com.example.OfSpringBoot</mainClass>");
        assertThat(MainClass.of(this.project, "com.example.Named")).isEqualTo("com.example.Named");
    }

    @Test
    void isElseTheOneOfSpringBootsPlugin() throws Exception {
        configureSpringBoot("<mainClass>com.example.OfSpringBoot</mainClass>");
        this.project.getProperties().setProperty("start-class", "com.example.OfParent");
        assertThat(MainClass.of(this.project, null)).isEqualTo("com.example.OfSpringBoot");
    }

    @Test
    void isElseTheOneOfSpringBootsParent() throws Exception {
        configureSpringBoot("<mainClass>${spring-boot.run.main-class}</mainClass>");
        this.project.getProperties().setProperty("start-class", "com.example.OfParent");
        assertThat(MainClass.of(this.project, null)).isEqualTo("com.example.OfParent");
    }

    @Test
    void isElseTheOnlyApplicationOfSpringBoot() throws Exception {
        configureSpringBoot("<skip>false</skip>");
        this.folder.withClasses(NoteApplication.class, Echo.class);
        assertThat(MainClass.of(this.project, null)).isEqualTo(NoteApplication.class.getName());
    }

    @Test
    void isElseTheOnlyOneThatCanBeStarted() throws Exception {
        this.folder.withClasses(Echo.class);
        assertThat(MainClass.of(this.project, null)).isEqualTo(Echo.class.getName());
    }

    @Test
    void isNotGuessedAmongSeveral() throws Exception {
        this.folder.withClasses(Echo.class, Other.class);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> MainClass.of(this.project, null))
            .withMessage("Unable to find a single main class from the following candidates "
                    + "[dev.aludel.maven.MainClassTests$Other, dev.aludel.maven.application.Echo]. "
                    + "Say which it is with -DmainClass=... or in <mainClass> of this plugin.");
    }

    @Test
    void isMissedWhereNothingCanBeStarted() {
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> MainClass.of(this.project, null))
            .withMessage(
                    """
                            No class in %s has a main method. Where the application is another module, set <skip>true</skip> for \
                            this plugin here; where its class is in a library, name it with -DmainClass=... or in <mainClass> of \
                            this plugin."""
                        .formatted(this.folder.folder().resolve("target/classes")));
    }

    private void configureSpringBoot(String configuration) throws Exception {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.springframework.boot");
        plugin.setArtifactId("spring-boot-maven-plugin");
        plugin.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        this.project.getBuild().addPlugin(plugin);
    }

    static final class Other {

        public static void main(String[] arguments) {
            throw new UnsupportedOperationException("nobody starts it");
        }

    }

}

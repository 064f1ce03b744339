package dev.aludel.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** A project of Maven in a folder of a test's own, with its classes compiled. */
final class TestProject {

    private final Path folder;

    private final MavenProject project;

    private final List<String> infos = new ArrayList<>();

    private TestProject(Path folder, MavenProject project) {
        this.folder = folder;
        this.project = project;
    }

    /** Without classes and libraries. */
    static TestProject in(Path folder) throws IOException {
        Model model = new Model();
        model.setArtifactId("notes");
        model.setBuild(new Build());
        MavenProject project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        project.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
        Files.createDirectories(folder.resolve("target/classes"));
        Files.createDirectories(folder.resolve("src/main/resources"));
        return new TestProject(folder, project);
    }

    /** With these of our own classes. */
    TestProject withClasses(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            Path target = this.folder.resolve("target/classes").resolve(name);
            Files.createDirectories(target.getParent());
            try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
                Files.copy(bytes, target);
            }
        }
        return this;
    }

    /** With a resource where Maven copies it to. */
    TestProject withResource(String name, String text) throws IOException {
        Path target = this.folder.resolve("target/classes").resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return this;
    }

    /** With all libraries that this test has: the starter, Hibernate and the driver. */
    TestProject withLibraries() {
        Set<Artifact> libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter((entry) -> !entry.endsWith("test-classes"))
            .filter((entry) -> !entry.toString().contains("migration-maven-plugin"))
            .map(TestProject::library)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        this.project.setArtifacts(libraries);
        return this;
    }

    private static Artifact library(Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact("test", file.toString().replaceAll("\\W", "-"), "1",
                Artifact.SCOPE_RUNTIME, "jar", null, handler);
        artifact.setFile(file.toFile());
        return artifact;
    }

    MavenProject project() {
        return this.project;
    }

    /** Hands a goal what Maven would, with other projects in the same build. */
    <G extends CommandMojo> G prepare(G goal, MavenProject... others) throws IOException {
        Files.deleteIfExists(outputFile());
        goal.project = this.project;
        goal.session = session(Stream.concat(Stream.of(this.project), Stream.of(others)).toList());
        goal.toolchains = new NoToolchains();
        goal.setLog(new SystemStreamLog() {

            @Override
            public void info(CharSequence content) {
                TestProject.this.infos.add(content.toString());
            }

        });
        goal.output = ProcessBuilder.Redirect.appendTo(outputFile().toFile());
        return goal;
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session(List<MavenProject> projects) {
        MavenSession session = new MavenSession(null, null, new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
        session.setProjects(projects);
        return session;
    }

    /** What the goal that was run last has printed. */
    String output() throws IOException {
        return Files.readString(outputFile());
    }

    /** Whether it has started anything. */
    boolean hasOutput() {
        return Files.exists(outputFile());
    }

    /** What goals have told Maven to print. */
    List<String> infos() {
        return this.infos;
    }

    private Path outputFile() {
        return this.folder.resolve("output.txt");
    }

    Path folder() {
        return this.folder;
    }

    /** As where nobody has configured any. */
    private static final class NoToolchains implements ToolchainManager {

        @Override
        public Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
            return null;
        }

        @Override
        public List<Toolchain> getToolchains(MavenSession context, String type, Map<String, String> requirements) {
            return List.of();
        }

    }

}

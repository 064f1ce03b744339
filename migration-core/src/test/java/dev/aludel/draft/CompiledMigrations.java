package dev.aludel.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.aludel.migration.JavaMigration;

import static org.assertj.core.api.Assertions.assertThat;

/** Java migrations as a build makes them of their sources: without a warning. */
public final class CompiledMigrations {

    private CompiledMigrations() {
    }

    /**
     * Compiles migrations.
     * @param sources the folder of all packages
     * @param classes where to
     * @param files the migrations
     */
    public static List<JavaMigration> of(Path sources, Path classes, List<Path> files) throws Exception {
        List<Path> all = new ArrayList<>(files);
        all.add(component(Files.createDirectories(classes)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiles = compiler
                .getTask(messages, manager, null,
                        List.of("-proc:none", "-Xlint:all", "-Werror", "-d", classes.toString(), "-cp",
                                System.getProperty("java.class.path")),
                        null, manager.getJavaFileObjectsFromPaths(all))
                .call();
            assertThat(compiles).as("%s", messages).isTrue();
        }
        List<JavaMigration> migrations = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
                CompiledMigrations.class.getClassLoader())) {
            for (Path file : files) {
                String name = sources.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
                migrations
                    .add(loader.loadClass(name).asSubclass(JavaMigration.class).getDeclaredConstructor().newInstance());
            }
        }
        return migrations;
    }

    /** All migrations of some sources. */
    public static List<JavaMigration> in(Path sources, Path classes) throws Exception {
        try (Stream<Path> files = Files.walk(sources)) {
            return of(sources, classes, files.filter((file) -> file.toString().endsWith(".java")).sorted().toList());
        }
    }

    private static Path component(Path folder) throws IOException {
        return Files.writeString(folder.resolve("Component.java"),
                "package org.springframework.stereotype;\npublic @interface Component {\n}\n");
    }

}

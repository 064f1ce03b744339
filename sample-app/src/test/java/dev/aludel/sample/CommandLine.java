package dev.aludel.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.aludel.testing.TestDatabase;

/** An application's command line, each command in a process of its own. */
record CommandLine(Class<?> application, Map<String, String> environment) {

    /** That of an application which uses a database. */
    static CommandLine of(Class<?> application, TestDatabase database) {
        return of(application, database.url(), database.user(), database.password());
    }

    /** That of an application whose database is not there. */
    static CommandLine withoutDatabase(Class<?> application) {
        return of(application, "jdbc:postgresql://localhost:1/nowhere", "nobody", "secret");
    }

    private static CommandLine of(Class<?> application, String url, String user, String password) {
        return new CommandLine(application, Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", user,
                "SPRING_DATASOURCE_PASSWORD", password, "ALUDEL_PASSWORD", password));
    }

    /** The same with migrations in a folder, where drafts are written to as well. */
    CommandLine in(Path folder) {
        Map<String, String> more = new HashMap<>(this.environment);
        more.put("ALUDEL_LOCATIONS", "filesystem:" + folder);
        more.put("ALUDEL_DRAFT_DIRECTORY", folder.toString());
        return new CommandLine(this.application, more);
    }

    Answer run(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), this.application.getName(), "migrations"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(this.environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /**
     * What a command said.
     *
     * @param code what the process ended with
     * @param text all that it printed
     */
    record Answer(int code, String text) {
    }

}

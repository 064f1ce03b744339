package dev.aludel.measurement;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

import dev.aludel.dialect.postgres.PostgresDialect;

/**
 * What the first statement costs that a process reads, with all classes that it loads:
 * fresh processes, CPU of the thread that reads and of the whole process, with the
 * compiler's threads.
 */
final class FirstParse {

    private static final int ROUNDS = 9;

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE t (id bigint PRIMARY KEY, name varchar(200) NOT NULL, created timestamptz DEFAULT now())",
            "ALTER TABLE t ADD COLUMN amount numeric(10, 2) NOT NULL DEFAULT 0",
            "INSERT INTO t (id, name) VALUES (1, 'one')");

    private FirstParse() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            read(arguments[0]);
            return;
        }
        for (String statement : STATEMENTS) {
            List<Long> thread = new ArrayList<>();
            List<Long> process = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                String[] figures = child(statement).split(" ");
                thread.add(Long.parseLong(figures[0]));
                process.add(Long.parseLong(figures[1]));
            }
            System.out.printf("%-12s median of %d: thread %d ms, process %d ms%n",
                    statement.substring(0, statement.indexOf(' ', 7)), ROUNDS, median(thread), median(process));
        }
    }

    private static void read(String statement) {
        long process = processCpu();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int operations = new PostgresDialect().reader().operations(statement, "public").size();
        thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread;
        process = processCpu() - process;
        if (operations != 1) {
            throw new IllegalStateException("%d operations in %s".formatted(operations, statement));
        }
        System.out.printf("%d %d%n", thread / 1_000_000, process / 1_000_000);
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String child(String statement) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FirstParse.class.getName(), statement)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The child failed: " + output);
        }
        return output;
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

}

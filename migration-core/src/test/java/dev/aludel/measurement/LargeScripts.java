package dev.aludel.measurement;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;

import dev.aludel.dialect.SqlReader;
import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.operation.RunSql;

/**
 * Reads scripts of half a megabyte and of five, with a heap of 64 MB: ten times the text
 * should take about ten times as long.
 */
public final class LargeScripts {

    private static final SqlReader READER = new PostgresDialect().reader();

    private static final int SMALL = 500_000;

    private LargeScripts() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            new ProcessBuilder(child()).inheritIO().start().waitFor();
            return;
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        scripts().forEach((name, script) -> {
            read(name, script.apply(SMALL));
            long small = cpu(threads, name, script.apply(SMALL));
            String large = script.apply(10 * SMALL);
            long before = threads.getCurrentThreadAllocatedBytes();
            long cpu = cpu(threads, name, large);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            System.out.printf("%s: 0.5 MB %d ms, 5 MB %d ms (%.1f times), %d MB allocated in all%n", name,
                    small / 1_000_000, cpu / 1_000_000, (double) cpu / small, allocated >> 20);
        });
        System.out.printf("heap: at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** The command that measures, in a process of its own with a small heap. */
    static List<String> child() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), LargeScripts.class.getName(), "measure");
    }

    private static Map<String, IntFunction<String>> scripts() {
        Map<String, IntFunction<String>> scripts = new LinkedHashMap<>();
        scripts.put("statements of 100 characters",
                (size) -> repeated("UPDATE accounts SET note = 'closed; see ticket %07d' WHERE id = %07d AND "
                        + "note IS NULL AND status = 'open';%n", size / 100));
        scripts.put("one INSERT of many rows", (size) -> "INSERT INTO t VALUES "
                + repeated("(%d, 'name; %d', now(), NULL, true), ", size / 45) + "(0, '', now(), NULL, true)");
        scripts.put("one INSERT of many rows inside WITH",
                (size) -> "WITH new AS (INSERT INTO t VALUES "
                        + repeated("(%d, 'name; %d', now(), NULL, true), ", size / 45)
                        + "(0, '', now(), NULL, true) RETURNING id) DELETE FROM u USING new WHERE u.id = new.id");
        scripts.put("one UPDATE with a long list",
                (size) -> "UPDATE t SET a = 1 WHERE id IN (%s0)".formatted(repeated("%d%2$.0s, ", size / 8)));
        scripts.put("one string", (size) -> "UPDATE t SET a = '" + "it''s; ".repeat(size / 7) + "' WHERE id = 1");
        scripts.put("nested calls",
                (size) -> "UPDATE t SET a = " + "f(".repeat(size / 3) + "1" + ")".repeat(size / 3) + " WHERE id = 1");
        scripts.put("one function", (size) -> "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$"
                + repeated("INSERT INTO t VALUES (%d, '%d;');%n", size / 40) + "$$");
        return scripts;
    }

    private static String repeated(String template, int times) {
        return IntStream.range(0, times)
            .mapToObj((number) -> template.formatted(number, number))
            .collect(Collectors.joining());
    }

    private static long cpu(ThreadMXBean threads, String name, String script) {
        long start = threads.getCurrentThreadCpuTime();
        read(name, script);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static void read(String name, String script) {
        for (SqlStatement statement : READER.split(script)) {
            String sql = statement.sql();
            if (READER.controlsTransaction(sql) || READER.needsAutocommit(sql) || READER.fingerprint(sql).isEmpty()
                    || READER.operations(sql, "public").stream().anyMatch(RunSql.class::isInstance)) {
                throw new IllegalStateException(name + " is not understood");
            }
        }
    }

}

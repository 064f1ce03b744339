package dev.aludel.measurement;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.sql.DataSource;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.aludel.testing.TestDatabase;

/** A fresh process that does one thing and says how much CPU it took. */
record Child(Class<?> program, TestDatabase database, Path folder) {

    long cpuMillis() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogging.level.root=OFF", "-cp",
                System.getProperty("measurement.classpath", System.getProperty("java.class.path")),
                this.program.getName(), this.database.url(), this.database.user(), this.database.password(),
                this.folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(this.program.getSimpleName() + " failed: " + output);
        }
        return Long.parseLong(output.lines().reduce((one, last) -> last).orElseThrow());
    }

    static DataSource dataSource(String[] arguments) {
        return new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
    }

    static void printCpu() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / 1_000_000);
    }

}

package dev.aludel.scratch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be undone is, once. */
class CleanupTests {

    @Test
    void isDoneOnce() {
        AtomicInteger times = new AtomicInteger();
        Cleanup cleanup = Cleanup.of(times::incrementAndGet);
        cleanup.close();
        cleanup.close();
        assertThat(times).hasValue(1);
    }

    @Test
    void isDoneAlsoWhereTheProcessIsEnded(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Process process = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-cp",
                System.getProperty("java.class.path"), Interrupted.class.getName(), file.toString())
            .inheritIO()
            .start();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(file).doesNotExist();
    }

    /** Ends in the middle of its work. */
    static final class Interrupted {

        private Interrupted() {
        }

        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            Cleanup.of(() -> file.toFile().delete());
            System.exit(143);
        }

    }

}

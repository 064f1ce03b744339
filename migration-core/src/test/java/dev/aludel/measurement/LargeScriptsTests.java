package dev.aludel.measurement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LargeScriptsTests {

    @Test
    void scriptsOfFiveMegabytesAreReadWithinAHeapOf64() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(LargeScripts.child()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).hasSize(8).last().asString().isEqualTo("heap: at most 64 MB");
    }

}

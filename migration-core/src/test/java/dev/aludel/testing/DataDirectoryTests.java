package dev.aludel.testing;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataDirectoryTests {

    @Test
    void isGoneWithAllThatIsInIt() throws IOException {
        DataDirectory directory = DataDirectory.create();
        Files.writeString(Files.createDirectory(directory.path().resolve("base")).resolve("PG_VERSION"), "17");
        directory.delete();
        assertThat(directory.path()).doesNotExist();
    }

}

package dev.aludel.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaCommandTests {

    @Test
    void namesTheClassPathInAFile() {
        ClassPath classPath = new ClassPath(List.of(Path.of("classes"), Path.of("all \"notes\".jar")));
        JavaCommand command = new JavaCommand("java", List.of("-Xmx64m"), classPath, "com.example.Notes",
                List.of("migrations", "status"));
        assertThat(command.line(Path.of("file"))).containsExactly("java", "-Xmx64m", "@file", "com.example.Notes",
                "migrations", "status");
        assertThat(classPath.asArgumentFile()).isEqualTo("""
                -classpath
                "classes%sall \\"notes\\".jar"
                """.formatted(File.pathSeparator));
    }

}

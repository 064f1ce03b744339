package dev.aludel.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An application that is started in a process of its own, and ends.
 *
 * @param java the {@code java} command
 * @param jvmArguments what the JVM is told
 * @param classPath the application and its libraries
 * @param mainClass the class it starts with
 * @param words what the application is told
 */
record JavaCommand(String java, List<String> jvmArguments, ClassPath classPath, String mainClass, List<String> words) {

    JavaCommand {
        jvmArguments = List.copyOf(jvmArguments);
        words = List.copyOf(words);
    }

    /** The words of the process's command line. */
    List<String> line(Path argumentFile) {
        List<String> line = new ArrayList<>();
        line.add(this.java);
        line.addAll(this.jvmArguments);
        line.add("@" + argumentFile);
        line.add(this.mainClass);
        line.addAll(this.words);
        return line;
    }

    /**
     * Runs it to its end; it ends with this JVM.
     * @param folder the folder in which it works
     * @param environment what it finds in its environment beside what is in ours
     * @param output where it prints to
     * @return its exit code
     */
    int run(Path folder, Map<String, String> environment, ProcessBuilder.Redirect output)
            throws IOException, InterruptedException {
        Path argumentFile = Files.createTempFile("migration", ".arguments");
        try {
            Files.writeString(argumentFile, this.classPath.asArgumentFile(), charset());
            ProcessBuilder builder = new ProcessBuilder(line(argumentFile)).directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output)
                .redirectError(output);
            builder.environment().putAll(environment);
            return await(builder.start());
        }
        finally {
            Files.deleteIfExists(argumentFile);
        }
    }

    /** The one in which {@code java} reads its arguments. */
    private static Charset charset() {
        return Charset.forName(System.getProperty("native.encoding"));
    }

    private static int await(Process process) throws InterruptedException {
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor();
        }
        finally {
            process.destroy();
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        }
        catch (IllegalStateException ex) {
            // This JVM is ending, and the process has ended with it.
        }
    }

}

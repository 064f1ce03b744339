package dev.aludel.maven.application;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** Prints how it was started. */
public final class Echo {

    private Echo() {
    }

    public static void main(String[] arguments) {
        System.out.println("arguments " + List.of(arguments));
        System.out.println("JVM arguments " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.out.println("password " + System.getenv("ALUDEL_PASSWORD"));
        System.out.println("folder " + Path.of("").toAbsolutePath());
    }

}

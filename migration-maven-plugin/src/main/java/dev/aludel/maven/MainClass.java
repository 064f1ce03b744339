package dev.aludel.maven;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.loader.tools.MainClassFinder;

/**
 * With which class an application starts: the one that is named here, else the one that
 * Spring Boot's plugin is told, else the property {@code start-class} of Spring Boot's
 * parent, else the only one that there is.
 */
final class MainClass {

    private static final String SPRING_BOOT_PLUGIN = "org.springframework.boot:spring-boot-maven-plugin";

    private static final String SPRING_BOOT_APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

    private MainClass() {
    }

    static String of(MavenProject project, @Nullable String named) throws MojoExecutionException, MojoFailureException {
        Optional<String> known = Stream
            .of(Optional.ofNullable(named), ofSpringBoot(project),
                    Optional.ofNullable(project.getProperties().getProperty("start-class")))
            .flatMap(Optional::stream)
            .filter(MainClass::isName)
            .findFirst();
        return known.isPresent() ? known.get() : only(new File(project.getBuild().getOutputDirectory()));
    }

    private static Optional<String> ofSpringBoot(MavenProject project) {
        return Optional.ofNullable(project.getPlugin(SPRING_BOOT_PLUGIN))
            .map((plugin) -> (Xpp3Dom) plugin.getConfiguration())
            .map((configuration) -> configuration.getChild("mainClass"))
            .map(Xpp3Dom::getValue);
    }

    /** Spring Boot's parent names properties that need not be set. */
    private static boolean isName(String text) {
        return !text.isBlank() && !text.contains("${");
    }

    private static String only(File classes) throws MojoExecutionException, MojoFailureException {
        String found;
        try {
            found = MainClassFinder.findSingleMainClass(classes, SPRING_BOOT_APPLICATION);
        }
        catch (IllegalStateException ex) {
            throw new MojoFailureException(
                    ex.getMessage() + ". Say which it is with -DmainClass=... or in <mainClass> of this plugin.", ex);
        }
        catch (IOException ex) {
            throw new MojoExecutionException("The classes in %s cannot be read.".formatted(classes), ex);
        }
        if (found == null) {
            throw new MojoFailureException("""
                    No class in %s has a main method. Where the application is another module, set <skip>true</skip> \
                    for this plugin here; where its class is in a library, name it with -DmainClass=... or in \
                    <mainClass> of this plugin.""".formatted(classes));
        }
        return found;
    }

}

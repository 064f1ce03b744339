package dev.aludel.spring.boot.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.Banner;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

import dev.aludel.Migrations;
import dev.aludel.command.CommandRequest;
import dev.aludel.command.ExitCode;
import dev.aludel.command.MigrationCommands;
import dev.aludel.command.Terminal;
import dev.aludel.spring.boot.jpa.EntityReading;

/**
 * Turns {@code java -jar app.jar migrations …} into a command line: the application's
 * beans are defined and hardly any of them is made, no web server starts, none of its
 * runners and listeners is called, and nothing is applied unless the command says so.
 */
public final class CommandLineRun implements SpringApplicationRunListener, Ordered {

    private static final boolean JPA = ClassUtils.isPresent("org.hibernate.SessionFactory",
            CommandLineRun.class.getClassLoader());

    private final SpringApplication application;

    private final @Nullable CommandRequest request;

    /** As Spring Boot makes it. */
    public CommandLineRun(SpringApplication application, String[] arguments) {
        this.application = application;
        this.request = request(arguments);
    }

    private static @Nullable CommandRequest request(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals(MigrationCommands.WORD)) {
            return null;
        }
        return MigrationCommands.read(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), Terminal.ofProcess(),
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Before those of the application and of Spring Boot. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void starting(ConfigurableBootstrapContext context) {
        if (this.request == null) {
            return;
        }
        ExitCode answer = this.request.answer();
        if (answer != null) {
            Exit.with(answer);
        }
        this.application.setWebApplicationType(WebApplicationType.NONE);
        this.application.setBannerMode(Banner.Mode.OFF);
        this.application.setLogStartupInfo(false);
        this.application.setLazyInitialization(true);
        this.application.setRegisterShutdownHook(false);
    }

    @Override
    public void environmentPrepared(ConfigurableBootstrapContext context, ConfigurableEnvironment environment) {
        if (this.request != null) {
            environment.getPropertySources().addFirst(CommandProperties.of(this.request.options()));
        }
    }

    @Override
    public void contextLoaded(ConfigurableApplicationContext context) {
        if (this.request != null) {
            Silence.over(context.getBeanFactory());
        }
    }

    @Override
    public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
        if (this.request != null) {
            if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
                LateBeans.end(beans);
            }
            ExitCode code = this.request.run(() -> migrations(context, this.request.needsEntities()));
            context.close();
            Exit.with(code);
        }
    }

    private static Migrations migrations(ConfigurableApplicationContext context, boolean withEntities) {
        if (withEntities && JPA) {
            EntityReading.of(context.getBeanFactory());
        }
        return context.getBean(Migrations.class);
    }

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
        if (this.request != null && !(failure instanceof Exit.Signal)) {
            Exit.with(this.request.failed(failure));
        }
    }

}

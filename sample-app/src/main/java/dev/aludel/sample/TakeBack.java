package dev.aludel.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import dev.aludel.Migrations;

/**
 * Takes migrations back and ends: {@code --sample.downgrade=-1} is the last one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("sample.downgrade")
class TakeBack implements ApplicationRunner {

    private static final Logger logger = LoggerFactory.getLogger(TakeBack.class);

    private final Migrations migrations;

    private final ConfigurableApplicationContext context;

    private final String target;

    TakeBack(Migrations migrations, ConfigurableApplicationContext context,
            @Value("${sample.downgrade}") String target) {
        this.migrations = migrations;
        this.context = context;
        this.target = target;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        this.migrations.downgrade(this.target);
        logger.info("The database stands at {}", this.migrations.status().current());
        SpringApplication.exit(this.context);
    }

}

package dev.aludel.readme;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with one entity. */
@SpringBootApplication
public class TaskApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TaskApplication.class, arguments);
    }

}

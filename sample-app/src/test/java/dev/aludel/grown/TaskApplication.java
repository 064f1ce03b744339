package dev.aludel.grown;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose entity has got a priority. */
@SpringBootApplication
public class TaskApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TaskApplication.class, arguments);
    }

}

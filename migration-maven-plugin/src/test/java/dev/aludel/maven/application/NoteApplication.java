package dev.aludel.maven.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application that the goals are tried on. */
@SpringBootApplication
public class NoteApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NoteApplication.class, arguments);
    }

}

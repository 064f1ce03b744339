package dev.aludel.readme;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with one entity. */
@SpringBootApplication
public class TaskApplication {

}

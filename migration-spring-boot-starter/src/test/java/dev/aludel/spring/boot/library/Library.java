package dev.aludel.spring.boot.library;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose entities have what they want. */
@SpringBootApplication
public class Library {

}

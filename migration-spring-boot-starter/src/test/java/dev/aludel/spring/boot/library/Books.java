package dev.aludel.spring.boot.library;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;

/** Marks the package whose entity has what it wants. */
@AutoConfigurationPackage
public class Books {

}

package dev.aludel.spring.boot.mistake;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;

/** Marks the package whose entity cannot be mapped. */
@AutoConfigurationPackage
public class Mistakes {

}

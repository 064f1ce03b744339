package dev.aludel.spring.boot.shelf;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;

/** Marks the package whose entities miss something. */
@AutoConfigurationPackage
public class Shelves {

}

package dev.aludel.spring.boot.ticket;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;

/** Marks the package whose entity counts in steps. */
@AutoConfigurationPackage
public class Tickets {

}

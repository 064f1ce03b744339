package dev.aludel.scratch;

import dev.aludel.problem.AludelException;

/** No JDBC driver knows such an address. */
public final class UnknownAddress extends AludelException {

    UnknownAddress(String address) {
        super("No JDBC driver knows the address '%s'.".formatted(address),
                "Write it as jdbc:postgresql://host:port/database, and see that the driver is on the class path.");
    }

}

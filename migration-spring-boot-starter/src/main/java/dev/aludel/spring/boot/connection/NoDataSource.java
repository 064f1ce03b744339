package dev.aludel.spring.boot.connection;

import dev.aludel.problem.AludelException;

/** It cannot be told which database is to be migrated. */
public final class NoDataSource extends AludelException {

    public NoDataSource() {
        super("There are several data sources and none of them is the primary one: it cannot be told which database is "
                + "to be migrated.",
                "Mark the bean of that data source with @MigrationDataSource, make it @Primary, or set aludel.url.");
    }

}

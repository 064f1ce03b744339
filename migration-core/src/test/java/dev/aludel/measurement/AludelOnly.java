package dev.aludel.measurement;

import java.nio.file.Path;

import javax.sql.DataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;

/** One upgrade that has nothing to do. */
record AludelOnly(DataSource dataSource, Path folder) {

    public static void main(String[] arguments) throws Exception {
        new AludelOnly(Child.dataSource(arguments), Path.of(arguments[3])).run();
        Child.printCpu();
    }

    void run() {
        Migrations
            .of(this.dataSource,
                    MigrationSettings.defaults().source((source) -> source.withLocations("filesystem:" + this.folder)))
            .upgrade("head");
    }

}

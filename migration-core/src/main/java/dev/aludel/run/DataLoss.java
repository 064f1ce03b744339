package dev.aludel.run;

import java.util.List;

import dev.aludel.problem.Location;
import dev.aludel.schema.QualifiedName;

/**
 * A statement after which rows or values are gone that were there before the run.
 *
 * @param migration the revision id
 * @param location its file and line
 * @param statement its beginning, on one line
 * @param tables the tables whose rows or values they are, also partitions, with the
 * schemas that they lie in
 */
public record DataLoss(String migration, Location location, String statement, List<QualifiedName> tables) {

    public DataLoss {
        tables = List.copyOf(tables);
    }

    @Override
    public String toString() {
        return "%s would lose data of %s".formatted(this.location,
                String.join(", ", this.tables.stream().map(QualifiedName::toString).toList()));
    }

}

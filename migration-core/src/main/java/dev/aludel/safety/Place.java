package dev.aludel.safety;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Directive;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.problem.Location;

/**
 * Where something is found.
 *
 * @param migration the migration
 * @param location the place in its file
 * @param statement the statement; null for the file as a whole
 * @param direction which way it is found on
 * @param allows what may accept it
 */
record Place(Migration migration, Location location, @Nullable Statement statement, Direction direction,
        List<Directive.Allow> allows) {

    static Place of(Migration migration, Statement statement, Direction direction) {
        List<Directive.Allow> allows = Stream
            .concat(statement.directives(Directive.Allow.class), migration.header().allows().stream())
            .toList();
        return new Place(migration, statement.location(), statement, direction, allows);
    }

    static Place ofFile(Migration migration, Direction direction) {
        return new Place(migration, migration.location(), null, direction, migration.header().allows());
    }

    /** The downgrade as a whole. */
    static Place ofDowngrade(Migration migration) {
        return migration.downgradeStatements()
            .stream()
            .findFirst()
            .map((first) -> of(migration, first, Direction.DOWNGRADE))
            .map((first) -> new Place(migration, first.location(), null, Direction.DOWNGRADE, first.allows()))
            .orElseGet(() -> ofFile(migration, Direction.DOWNGRADE));
    }

    /** A directive: nothing accepts what is found in it. */
    static Place of(Migration migration, Directive directive, @Nullable Statement statement) {
        return new Place(migration, directive.location(), statement, Direction.UPGRADE, List.of());
    }

    /** Whether it is a statement that takes the migration back. */
    boolean isStatementOfDowngrade() {
        return this.direction == Direction.DOWNGRADE && this.statement != null;
    }

}

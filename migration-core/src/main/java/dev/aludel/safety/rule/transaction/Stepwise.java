package dev.aludel.safety.rule.transaction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Scene;

/** The same statements, each in a transaction of its own. */
final class Stepwise {

    private Stepwise() {
    }

    /** A danger, with the migration written so if all of it is SQL. */
    static Danger instead(Danger danger, Stream<Step> steps) {
        List<Statement> statements = steps.map(Step::statement).toList();
        return statements.stream().allMatch((statement) -> statement.action() instanceof Sql)
                ? danger.instead("-- migrate:transaction none\n\n-- migrate:up\n" + statements.stream()
                    .map((statement) -> statement.action().scripted())
                    .collect(Collectors.joining())
                    .stripTrailing())
                : danger;
    }

    /** Every statement of the migration that a statement is of. */
    static Stream<Step> all(Scene scene) {
        return Stream.of(scene.earlier(), scene.steps(), scene.later()).flatMap(List::stream);
    }

}

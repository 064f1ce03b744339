package dev.aludel.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Directive;
import dev.aludel.migration.JdbcStepName;
import dev.aludel.migration.Statement;
import dev.aludel.migration.StoredJdbcStep;
import dev.aludel.problem.Location;

/**
 * What the lines before a statement say about it.
 *
 * @param before what comes before it: conditions that must be true, and steps in Java of
 * which only the name is left
 * @param directives the rest
 */
record StatementDirectives(List<Statement> before, List<Directive> directives) {

    static final Set<String> NAMES = Set.of("allow", "decide", "require", "backfill", "jdbc");

    private static final Pattern ALLOW = Pattern.compile("([a-z0-9-]+)(?:\\s+until\\s+(\\S+))?\\s+(\\S.*)");

    private static final Pattern STEP = Pattern.compile("(\\S+)\\s+(\\S.*)");

    static StatementDirectives of(String file, List<DirectiveLine> lines) {
        List<Statement> before = new ArrayList<>();
        List<Directive> directives = new ArrayList<>();
        for (DirectiveLine line : lines) {
            Location location = Location.of(file, line.line());
            switch (line.name()) {
                case "allow" -> directives.add(allow(line, location));
                case "decide" ->
                    directives.add(new Directive.Decide(given(line, location, "what is to be decided"), location));
                case "require" -> {
                    String query = given(line, location, "a query that gives true or false");
                    before.add(new Statement(query, location, List.of(new Directive.Require(query, location))));
                }
                case "jdbc" -> before.add(new Statement(step(line, location), location, List.of()));
                case "irreversible" -> given(line, location, "the reason");
                case "backfill" -> directives.add(BackfillLine.of(line, location));
                default -> throw HeaderReader.misplaced(line, location);
            }
        }
        return new StatementDirectives(before, directives);
    }

    private static StoredJdbcStep step(DirectiveLine line, Location location) {
        Matcher matcher = STEP.matcher(line.argument());
        if (!matcher.matches()) {
            throw new UnreadableMigration(location, "'migrate:jdbc' needs a class and what it does",
                    "It stands for a step of a Java migration and is written by Aludel alone.");
        }
        return new StoredJdbcStep(new JdbcStepName(matcher.group(1), matcher.group(2)));
    }

    static Directive.Allow allow(DirectiveLine line, Location location) {
        Matcher matcher = ALLOW.matcher(line.argument());
        if (!matcher.matches()) {
            throw new UnreadableMigration(location, "'migrate:allow' needs a rule and a reason",
                    "Write it like '-- migrate:allow drop-column nobody has read it since 2.3'.");
        }
        return new Directive.Allow(matcher.group(1), date(matcher.group(2), location), matcher.group(3).strip(),
                location);
    }

    private static @Nullable LocalDate date(@Nullable String text, Location location) {
        try {
            return (text != null) ? LocalDate.parse(text) : null;
        }
        catch (DateTimeParseException ex) {
            throw new UnreadableMigration(location, "'%s' is not a date".formatted(text), "Write it like 2026-12-31.");
        }
    }

    private static String given(DirectiveLine line, Location location, String what) {
        if (line.argument().isEmpty()) {
            throw new UnreadableMigration(location, "'migrate:%s' needs %s".formatted(line.name(), what),
                    "Write it behind the directive, on the same line.");
        }
        return line.argument();
    }

}

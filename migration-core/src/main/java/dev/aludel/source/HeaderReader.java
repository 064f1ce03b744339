package dev.aludel.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Directive;
import dev.aludel.migration.Header;
import dev.aludel.migration.Phase;
import dev.aludel.problem.Location;

/** Reads the directives of a migration's header. */
final class HeaderReader {

    private static final Set<String> NAMES = Set.of("revises", "depends-on", "label", "phase", "drafted", "transaction",
            "lock-timeout", "statement-timeout");

    private static final List<String> ALL = List.of("revises", "depends-on", "label", "phase", "drafted", "transaction",
            "lock-timeout", "statement-timeout", "up", "down", "irreversible", "allow", "decide", "require",
            "backfill");

    private static final Pattern DURATION = Pattern.compile("([0-9]+)\\s*(ms|s|m|h)");

    private final String file;

    private final Map<String, DirectiveLine> lines = new LinkedHashMap<>();

    private final List<Directive.Allow> allows = new ArrayList<>();

    private HeaderReader(String file) {
        this.file = file;
    }

    static Header header(String file, List<DirectiveLine> lines) {
        HeaderReader reader = new HeaderReader(file);
        lines.forEach(reader::take);
        return reader.header();
    }

    static UnreadableMigration misplaced(DirectiveLine line, Location location) {
        if (NAMES.contains(line.name())) {
            return new UnreadableMigration(location, "'migrate:%s' belongs into the header".formatted(line.name()),
                    "Move it above the first section and the first statement.");
        }
        if (line.name().equals("irreversible")) {
            return new UnreadableMigration(location, "'migrate:irreversible' belongs into the 'down' section",
                    "Put it below '-- migrate:down'.");
        }
        if (line.name().equals("replaces")) {
            return notYet(line, location);
        }
        return new UnreadableMigration(location, "there is no directive 'migrate:%s'".formatted(line.name()),
                "Use one of %s.".formatted(String.join(", ", ALL)));
    }

    static UnreadableMigration notYet(DirectiveLine line, Location location) {
        return new UnreadableMigration(location,
                "this version of Aludel does not know what to do with 'migrate:%s'".formatted(line.name()),
                "Remove the line, or use a newer version.");
    }

    private void take(DirectiveLine line) {
        Location location = Location.of(this.file, line.line());
        if (line.name().equals("allow")) {
            this.allows.add(StatementDirectives.allow(line, location));
            return;
        }
        if (Set.of("decide", "require", "backfill").contains(line.name())) {
            throw new UnreadableMigration(location, "'migrate:%s' belongs before a statement".formatted(line.name()),
                    "Move it below '-- migrate:up'.");
        }
        if (!NAMES.contains(line.name())) {
            throw misplaced(line, location);
        }
        if (line.argument().isEmpty() && !line.name().equals("drafted")) {
            throw new UnreadableMigration(location, "'migrate:%s' says nothing".formatted(line.name()),
                    "Write its value behind it, on the same line, or remove it.");
        }
        if (this.lines.put(line.name(), line) != null) {
            throw new UnreadableMigration(location, "a second 'migrate:%s'".formatted(line.name()), "Keep one.");
        }
    }

    private Header header() {
        return new Header(revises(), ids("depends-on"), argument("label"), phase(), this.lines.containsKey("drafted"),
                transactional(), duration("lock-timeout"), duration("statement-timeout"), this.allows);
    }

    private @Nullable List<String> revises() {
        if (!this.lines.containsKey("revises")) {
            return null;
        }
        List<String> ids = ids("revises");
        return ids.equals(List.of("base")) ? List.of() : ids;
    }

    private List<String> ids(String name) {
        String argument = argument(name);
        return (argument != null) ? Arrays.stream(argument.split("[,\\s]+")).map((id) -> id.replace('_', '.')).toList()
                : List.of();
    }

    private Phase phase() {
        return switch (word("phase", "expand, migrate or contract", "expand", "migrate", "contract")) {
            case "migrate" -> Phase.MIGRATE;
            case "contract" -> Phase.CONTRACT;
            default -> Phase.EXPAND;
        };
    }

    private boolean transactional() {
        return !word("transaction", "none", "none").equals("none");
    }

    private String word(String name, String choice, String... words) {
        String argument = argument(name);
        if (argument == null) {
            return "";
        }
        String word = argument.toLowerCase(Locale.ROOT);
        if (!List.of(words).contains(word)) {
            throw new UnreadableMigration(location(name), "'migrate:%s' cannot be '%s'".formatted(name, argument),
                    "Write %s.".formatted(choice));
        }
        return word;
    }

    private @Nullable Duration duration(String name) {
        String argument = argument(name);
        if (argument == null) {
            return null;
        }
        Matcher matcher = DURATION.matcher(argument);
        if (!matcher.matches()) {
            throw new UnreadableMigration(location(name), "'%s' is not a duration".formatted(argument),
                    "Write it like 500ms, 30s, 5m or 1h.");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private @Nullable String argument(String name) {
        DirectiveLine line = this.lines.get(name);
        return (line != null) ? line.argument() : null;
    }

    private Location location(String name) {
        DirectiveLine line = this.lines.get(name);
        return (line != null) ? Location.of(this.file, line.line()) : Location.of(this.file);
    }

}

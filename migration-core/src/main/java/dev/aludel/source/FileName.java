package dev.aludel.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.problem.Location;

/**
 * What the name of a migration file says: {@code V20261120103000__add_due_date.sql} is
 * the upgrade of revision 20261120103000, {@code U…} its downgrade. The names are those
 * of Flyway.
 *
 * @param downgrade whether it holds the downgrade alone
 * @param id the revision id; the dots of {@code 1.2} may be written as underscores, and
 * are dots here
 * @param description what it does, with spaces for underscores
 */
record FileName(boolean downgrade, String id, String description) {

    private static final Pattern VERSIONED = Pattern
        .compile("(?<kind>[VU])(?<id>[0-9A-Za-z]+(?:[._][0-9A-Za-z]+)*)__(?<description>.+)\\.sql");

    /** Of a script that is not named as a migration is: its name is its id. */
    static FileName ofScript(String name) {
        String bare = name.endsWith(".sql") ? name.substring(0, name.length() - ".sql".length()) : name;
        return new FileName(false, bare, bare.replace('_', ' ').strip());
    }

    /** What the name of an upgrade or a downgrade says; empty for any other file. */
    static Optional<FileName> versioned(String name) {
        Matcher matcher = VERSIONED.matcher(name);
        return matcher.matches() ? Optional.of(new FileName(matcher.group("kind").equals("U"),
                matcher.group("id").replace('_', '.'), matcher.group("description").replace('_', ' ').strip()))
                : Optional.empty();
    }

    static FileName of(Location file, String name) {
        Optional<FileName> versioned = versioned(name);
        if (versioned.isPresent()) {
            return versioned.get();
        }
        if (name.startsWith("R__")) {
            throw new UnreadableMigration(file, "it is a repeatable migration, which Aludel does not run",
                    "Put its statements into a versioned migration, named like V20261120103000__refresh_views.sql.");
        }
        throw new UnreadableMigration(file, "its name is not that of a migration",
                "Name it like V20261120103000__add_due_date.sql: a V, the version, two underscores, a description. "
                        + "Keep other SQL files elsewhere.");
    }

}

package dev.aludel.drift;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Statement;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * A statement of an applied migration whose effect is not known, so that what the
 * migrations promise is not known exactly.
 *
 * @param revision the migration
 * @param reason why it is not known, in a few words
 * @param statement its beginning, on one line
 * @param names the words in it, each of which may be the name of something that it
 * changed; null where it may have changed anything
 */
public record Gap(String revision, String reason, String statement, @Nullable Set<String> names) {

    /**
     * What names all that it changes: not a block or a call, nor what takes others along.
     */
    private static final Pattern NAMES_ALL = Pattern
        .compile("(?is)(?!.*\\bCASCADE\\b)\\s*(ALTER|CREATE|COMMENT|DROP|SECURITY)\\b.*");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    public Gap {
        names = (names != null) ? Set.copyOf(names) : null;
    }

    /** What is not known of a statement. */
    public static Gap of(String revision, String reason, Statement statement) {
        String sql = statement.text();
        return new Gap(revision, reason, statement.summary(), NAMES_ALL.matcher(sql).matches() ? words(sql) : null);
    }

    /** What is not known of a thing that a statement has changed along. */
    public static Gap of(String revision, Statement statement, ObjectName thing) {
        return new Gap(revision, "what it makes of %s is not followed".formatted(thing), statement.summary(),
                words(thing.toString()));
    }

    /** Whether it may have changed something of that name. */
    boolean mayConcern(String subject) {
        return this.names == null || words(subject).stream().anyMatch(this.names::contains);
    }

    /** Whether it may have made something of what is another in the one schema. */
    public boolean mayConcernWhatDiffers(Schema one, Schema other) {
        return this.names == null || Subject.allOf(one, other).stream().anyMatch(this::mayConcern);
    }

    /** It in one line. */
    public String text() {
        return "Migration %s: %s: %s".formatted(this.revision, this.reason, this.statement);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
            .filter((word) -> !word.isEmpty())
            .collect(Collectors.toSet());
    }

}

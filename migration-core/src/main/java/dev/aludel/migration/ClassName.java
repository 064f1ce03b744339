package dev.aludel.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.ClassUtils;

/**
 * What the class name of a Java migration says: {@code V20261120103000__Add_due_date} is
 * revision 20261120103000.
 *
 * @param revision the revision id; what has underscores for dots has dots here
 * @param description what it does
 */
record ClassName(String revision, String description) {

    private static final Pattern VERSIONED = Pattern
        .compile("V(?<id>[0-9A-Za-z]+(?:_[0-9A-Za-z]+)*)__(?<description>.+)");

    /**
     * What the name of its class says.
     * @throws NotAMigrationName if it says nothing
     */
    static ClassName of(JavaMigration migration) {
        Class<?> type = ClassUtils.getUserClass(migration);
        Matcher matcher = VERSIONED.matcher(Origin.of(migration).owner());
        if (!matcher.matches()) {
            throw new NotAMigrationName(type.getName());
        }
        return new ClassName(matcher.group("id").replace('_', '.'),
                matcher.group("description").replace('_', ' ').strip());
    }

}

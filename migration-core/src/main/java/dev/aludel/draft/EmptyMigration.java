package dev.aludel.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A migration that a person writes: a file with its two sections, or whatever else says
 * both ways.
 *
 * @param place where it comes in the graph
 * @param description what it does, in a few words
 */
public record EmptyMigration(Succession place, String description) {

    /** What its file is called. */
    public String fileName() {
        return DraftName.of(this.place.revision(), this.description) + ".sql";
    }

    /** What its file is called where that takes it back alone. */
    String downgradeFileName() {
        return DraftName.downgrade(fileName());
    }

    /** What its file says at first. */
    public String text() {
        return upgradeText() + "\n-- migrate:down\n";
    }

    /** What its file says at first where that applies it alone. */
    String upgradeText() {
        return """
                %s
                --
                -- Each statement ends with a semicolon. They run in one transaction, but for those that PostgreSQL
                -- does not let into one, such as CREATE INDEX CONCURRENTLY: they are run one by one.
                %s
                -- migrate:up
                """.formatted(Draft.comment(this.description), directives());
    }

    /** What its file says at first where that takes it back alone. */
    String downgradeText() {
        return Draft.comment("Takes back: " + this.description) + "\n";
    }

    /** It as a class. */
    JavaFile java(String packageName) {
        return new JavaFile(packageName, JavaFile.className(this.place.revision(), this.description),
                List.of(this.description), new JavaHeader(this.place.directives()),
                """
                            // Each word is a statement, as in changes.table("tasks").addColumn("note", Types.text()). What there
                            // is no word for is said in SQL, changes.sql("..."), or done over JDBC, changes.jdbc("...", ...).
                            // All of it runs in one transaction.
                            @Override
                            public void upgrade(Changes changes) {
                            }
                        """,
                Optional.of("""
                            // The upgrade turned round, where each of its words says all about itself.
                            @Override
                            public void downgrade(DowngradeChanges changes) {
                                changes.reverseUpgrade();
                            }
                        """));
    }

    private String directives() {
        return this.place.directives()
            .stream()
            .map((directive) -> "\n-- migrate:" + directive + "\n")
            .collect(Collectors.joining());
    }

}

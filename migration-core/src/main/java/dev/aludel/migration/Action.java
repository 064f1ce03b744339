package dev.aludel.migration;

/** What a statement of a migration does. */
public sealed interface Action permits Sql, JdbcStep, StoredJdbcStep {

    /** It as people read it: SQL, or a comment that names a step. */
    String text();

    /** It as it stands in a script, such as the one that the history keeps. */
    String scripted();

}

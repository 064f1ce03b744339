package dev.aludel.schema;

import java.util.Locale;

/**
 * The kinds of things that have a name in a database. The name of a constant is the word
 * of SQL: {@code DROP MATERIALIZED VIEW}.
 */
public enum ObjectKind {

    /** A place for tables. */
    SCHEMA,
    /** A table. */
    TABLE,
    /** A column of a table, or a field of a composite type. */
    COLUMN,
    /** A constraint of a table. */
    CONSTRAINT,
    /** A constraint of a domain. */
    DOMAIN_CONSTRAINT,
    /** An index. */
    INDEX,
    /** A sequence. */
    SEQUENCE,
    /** A type; as an object of its own one that is no enum, domain or composite type. */
    TYPE,
    /** A domain. */
    DOMAIN,
    /** A view. */
    VIEW,
    /** A view that is stored. */
    MATERIALIZED_VIEW,
    /** A table that lies elsewhere. */
    FOREIGN_TABLE,
    /** A function. */
    FUNCTION,
    /** A procedure. */
    PROCEDURE,
    /** An aggregate. */
    AGGREGATE,
    /** A trigger of a table. */
    TRIGGER,
    /** A rewrite rule of a table or view. */
    RULE,
    /** A policy of row level security. */
    POLICY,
    /** Statistics over several columns. */
    STATISTICS,
    /** An extension with all that it brings. */
    EXTENSION,
    /** A collation. */
    COLLATION,
    /** An operator. */
    OPERATOR,
    /** An operator class. */
    OPERATOR_CLASS,
    /** An operator family. */
    OPERATOR_FAMILY,
    /** A cast. */
    CAST,
    /** A conversion between encodings. */
    CONVERSION,
    /** A text search configuration. */
    TEXT_SEARCH_CONFIGURATION,
    /** A text search dictionary. */
    TEXT_SEARCH_DICTIONARY,
    /** A text search parser. */
    TEXT_SEARCH_PARSER,
    /** A text search template. */
    TEXT_SEARCH_TEMPLATE,
    /** A procedural language. */
    LANGUAGE,
    /** A transform of a type for a language. */
    TRANSFORM,
    /** An access method. */
    ACCESS_METHOD,
    /** A trigger of the database. */
    EVENT_TRIGGER,
    /** What is replicated. */
    PUBLICATION,
    /** What is replicated from elsewhere. */
    SUBSCRIPTION,
    /** A way to reach other databases. */
    FOREIGN_DATA_WRAPPER,
    /** Another database. */
    SERVER,
    /** Who somebody is in another database. */
    USER_MAPPING,
    /** One privilege of one role on one thing. */
    GRANT,
    /** Privileges that things will have when they are made. */
    DEFAULT_PRIVILEGES,
    /**
     * Something that a table or another thing is told and that no record of its own
     * holds, such as {@code ENABLE ROW LEVEL SECURITY}.
     */
    SETTING;

    /** What it is, in a word or two: {@code materialized view}. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The words of SQL. */
    public String sql() {
        return name().replace('_', ' ');
    }

}

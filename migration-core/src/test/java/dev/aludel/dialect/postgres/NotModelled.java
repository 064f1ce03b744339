package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.testing.PostgresVersion;

/**
 * Something of PostgreSQL that a schema does not hold, on purpose: an exception of the
 * law that what is read makes the same again, and a row of a page for users.
 *
 * @param what the thing, as the beginning of a sentence
 * @param meaning what that means for those who have it, as a sentence
 * @param difference what the law sees of it
 * @param to the last version of PostgreSQL that has it
 * @param scripts those of the corpus that have it
 */
record NotModelled(String what, String meaning, Pattern difference, int to, List<String> scripts) {

    static final List<NotModelled> ALL = List.of(
            of("Owners", "Aludel makes things as the user that it connects as; roles are not shape.",
                    "\\bowner: |^. \\w+ acl: ", "security: Things that belong to somebody else"),
            of("What the owner of a thing took away from itself", "The owner may do it again in a copy.",
                    "^~ relation public\\.[tu]\\s+acl: ", "security: What the owner no longer may"),
            of("Privileges on what the server brought, such as the language `plpgsql`",
                    "They stay as they are; nothing is drafted.", "^~ language plpgsql\\s+acl: ",
                    "security: Grants on types, domains and languages"),
            of("The name of an identity column's sequence, and the comment on it",
                    "A column that is drafted has the sequence that PostgreSQL names; one that is there keeps its own.",
                    "^[-+] (relation|sequence|comment on sequence) ", "identity: With a sequence of a chosen name",
                    "identity: After the table was renamed", "identity: With names that need quotes",
                    "identity: Whose sequence has a comment and another name"),
            of("The comment on the index of a constraint", "The comment on the constraint itself is held.",
                    "^- comment on index public\\.(uq|pk) ", "comments: On constraints and indexes",
                    "keys: Of an index with a comment"),
            of("Comments on extensions and on the connection's default schema",
                    "They are neither drafted nor a difference.", "^~ comment on (extension citext|schema public)",
                    "comments: On schemas and extensions"),
            of("The default schema itself", "That it is there is taken for granted.", "^[+] .*schema public ",
                    "schemas: Without public"),
            of("What was made part of an extension by hand, and what shall go with one",
                    "The extension stands for its parts; `DEPENDS ON EXTENSION` is not drafted.",
                    "^- (.* public\\.theirs |member of citext |depends on hstore )",
                    "extensions: Things that were made part of one", "extensions: A function that goes with one"),
            of("`DEFAULT NULL`", "It counts as no default, also where it hides that of a domain.",
                    "^~ column .*\\s+atthasdef: true\\s+false\\s+default: \"NULL::",
                    "applications: Clients that may sign in", "defaults: Of a domain, and of a column over it"),
            of("Where a column of a child or a partition stands, and that it or a check was declared there too",
                    "The columns of the parents come first in what is drafted.",
                    "^~ (column [\\w.]+|constraint \\w+ on) [\\w.]+(\\s+(place|attislocal|conislocal): \\S+\\s+\\S+)+$",
                    "inheritance: With columns that are declared again", "inheritance: With defaults that differ",
                    "inheritance: Joined later", "inheritance: With a column that came to the parent later",
                    "partitions: Attached later"),
            of("Whether a key was attached to that of a partitioned table or came from it",
                    "The two do the same, but in PostgreSQL's own books.",
                    "^~ constraint [\\w .]+\\s+connoinherit: \\w+\\s+\\w+$", "partitions: Attached with what it had",
                    "partitions: Detached again"),
            of("The order of storage parameters", "They are compared and written in the order of their names.",
                    "^~ index [\\w .]+\\s+definition: ", "indexes: With storage options", "indexes: Bloom filters",
                    "keys: With storage options"),
            of("How PostgreSQL spells an expression or a query the second time",
                    "It prints some of them in other words when it has read its own print; the expressions count as the same, a view counts as another one.",
                    "^our schemas differ: |^~ constraint .*\\s+definition: |^~ relation public.v\\s+query: ",
                    "applications: One table for a hierarchy of classes, and one for each",
                    "checks: As Hibernate makes them for enums", "views: With unions, subqueries and lateral joins"),
            of("Whether a materialized view has been filled", "Rows are not shape; one that is drafted is filled.",
                    "relispopulated: false", "views: A materialized view that is empty and has options"),
            of("Subscriptions",
                    "Only the name is read, since how the other database is reached is a secret; none is drafted.",
                    "^(our schemas differ: \\[], no|- comment on) subscription sub|^- subscription ",
                    "others: Subscriptions"),
            of("User mappings, and servers with a secret among their options",
                    "Only the name is read, since the options are secrets; none is drafted.",
                    "^our schemas differ: \\[], no user mapping|^- user mapping ",
                    "others: Foreign servers and tables"),
            of("Types whose inside is code (base types)",
                    "Only the name is read; neither the type nor a table that needs it can be drafted for an empty database.",
                    "^not written: ERROR: .*money2", "types: A shell and a type made of functions"),
            of("The access method of a table before PostgreSQL 15",
                    "No statement changes it there; the table is drafted with the default one.",
                    "^our schemas differ: \\[], no setting access method of t$|^~ relation public.t\\s+method: ",
                    "others: Access methods, languages, conversions and transforms")
                .to(PostgresVersion.V14));

    /** What the judge of the law, {@link RawCatalog}, leaves out itself. */
    private static final List<NotModelled> NOT_JUDGED = List.of(
            of("The name of a NOT NULL constraint (PostgreSQL 18)", "Older versions have none.", "(?!)"),
            of("The names that PostgreSQL makes up for the constraints and indexes of partitions",
                    "They follow from those of the partitioned table.", "(?!)"),
            of("Where a sequence stands", "That is data.", "(?!)"),
            of("Security labels", "They need a provider in the server's settings.", "(?!)"),
            of("How many dimensions an array was declared with", "PostgreSQL does not heed it.", "(?!)"));

    private static NotModelled of(String what, String meaning, String difference, String... scripts) {
        return new NotModelled(what, meaning, Pattern.compile(difference), Integer.MAX_VALUE, List.of(scripts));
    }

    private NotModelled to(PostgresVersion version) {
        return new NotModelled(this.what, this.meaning, this.difference, version.major(), this.scripts);
    }

    /** Whether a script that makes it runs on that version. */
    boolean concerns(CreateScripts.Script script, PostgresVersion version) {
        return version.major() <= this.to && this.scripts.contains(script.toString());
    }

    /** Whether it is the reason for a difference. */
    boolean explains(String line) {
        return this.difference.matcher(line).find();
    }

    /** The page for users, a row each. */
    static String page() {
        StringBuilder page = new StringBuilder(
                """
                        # What Aludel sees and does not model

                        A schema holds what PostgreSQL 14 to 18 keep of a database, but for what is listed here. None of it is lost:
                        things that have a name are shown with it, and nothing of it is ever dropped or changed by a draft. A thing
                        whose definition is not known is never dropped to be made again either; where it is in the way of a change,
                        the database says so.

                        This page is written by a test. It runs every script of a corpus, makes the same database again from what
                        Aludel read, and allows no other differences than these.

                        | what | what that means |
                        | --- | --- |
                        """);
        Stream.concat(ALL.stream(), NOT_JUDGED.stream())
            .forEach((entry) -> page.append("| %s | %s |%n".formatted(entry.what, entry.meaning)));
        return page.toString();
    }

}

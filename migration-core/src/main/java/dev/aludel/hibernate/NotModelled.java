package dev.aludel.hibernate;

/**
 * Something that the entities ask of the database and that a
 * {@link dev.aludel.schema.Schema} has no word for, so that nobody compares it.
 *
 * @param kind what it is, such as {@code view}, {@code comment} or {@code cast}
 * @param name its name, or the name of what it belongs to
 * @param definition the SQL that Hibernate has for it
 */
public record NotModelled(String kind, String name, String definition) {

    @Override
    public String toString() {
        return this.kind + " " + this.name + ": " + this.definition;
    }

}

package dev.aludel.schema;

/**
 * What PostgreSQL's {@code serial} makes, "Serial Types" of its manual: a default from a
 * sequence of its type that counts from 1, belongs to the column, is dropped with it and
 * is named after table and column, such as {@code tasks_id_seq}. A column that differs in
 * anything of that is one with a {@link Default} and a {@link Sequence} of its own.
 */
public record Serial() implements ValueSource {

    @Override
    public String toString() {
        return "serial";
    }

}

package dev.aludel.dialect.postgres.parser;

import java.util.Optional;

import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/**
 * What views, stored views, foreign tables and statistics are told besides their
 * definition, which the catalog keeps as a thing of its own.
 */
final class ObjectSetting {

    private final Phrase phrase;

    private final ObjectName object;

    /**
     * What a thing is told.
     * @param phrase what follows its name
     * @param object what it is called
     */
    ObjectSetting(Phrase phrase, ObjectName object) {
        this.phrase = phrase;
        this.object = object;
    }

    /** The operation; empty where the statement changes the definition. */
    Optional<Operation> read() {
        if (this.object.kind() == ObjectKind.STATISTICS) {
            return Optional.of(statistics());
        }
        if (this.phrase.take("cluster", "on")) {
            String head = "ALTER TABLE " + Names.quoted(this.object.name());
            String index = this.phrase.name();
            last();
            return Optional.of(Settings.set(this.object, "cluster", head + " CLUSTER ON " + Names.quoted(index),
                    head + " SET WITHOUT CLUSTER"));
        }
        if (this.phrase.take("set", "without", "cluster")) {
            last();
            return Optional.of(Settings.unset(this.object.name(), "cluster"));
        }
        return this.phrase.take("alter") ? column() : Optional.empty();
    }

    private Operation statistics() {
        this.phrase.expect("set", "statistics");
        String target = target();
        String head = "ALTER STATISTICS " + Names.quoted(this.object.name()) + " SET STATISTICS ";
        return target.equals("-1") ? Settings.unset(this.object.name(), "statistics target")
                : Settings.set(this.object, "statistics target", head + target, head + "-1");
    }

    private Optional<Operation> column() {
        this.phrase.take("column");
        String column = this.phrase.name();
        if (this.phrase.take("set", "statistics")) {
            String target = target();
            return Optional.of(target.equals("-1") ? unset("statistics", column)
                    : set("statistics", column, "SET STATISTICS " + target, "SET STATISTICS -1"));
        }
        if (this.object.kind() == ObjectKind.FOREIGN_TABLE && !isStored()) {
            return Optional.empty();
        }
        if (this.phrase.take("set", "default")) {
            String value = this.phrase.rest();
            return Optional.of(value.equalsIgnoreCase("null") ? unset("default", column)
                    : set("default", column, "SET DEFAULT " + value, "DROP DEFAULT"));
        }
        if (this.phrase.take("drop", "default")) {
            last();
            return Optional.of(unset("default", column));
        }
        // What the column was told before stays, or its type says what is usual.
        throw new NotUnderstood();
    }

    /** Whether it is told how it is stored, and not what it is. */
    private boolean isStored() {
        return this.phrase.is("reset") || this.phrase.take("set")
                && (this.phrase.is("storage") || this.phrase.is("compression") || this.phrase.is('('));
    }

    private Operation set(String part, String column, String words, String back) {
        String head = "ALTER " + this.object.kind().sql() + " " + Names.quoted(this.object.name()) + " ALTER COLUMN "
                + Names.quoted(column) + " ";
        return Settings.set(this.object, part + " of " + column, head + words, head + back);
    }

    private Operation unset(String part, String column) {
        return Settings.unset(this.object.name(), part + " of " + column);
    }

    /** How much is known; -1 for as much as usual. */
    private String target() {
        int start = this.phrase.offset();
        if (this.phrase.take("default")) {
            last();
            return "-1";
        }
        this.phrase.take('-');
        this.phrase.skip();
        String target = this.phrase.textFrom(start);
        last();
        return target;
    }

    /** Of several actions in one statement each would have to be known. */
    private void last() {
        this.phrase.end();
    }

}

package dev.aludel.migration;

import dev.aludel.schema.Default;

/** Writes values as the defaults of columns. */
final class Defaults {

    private Defaults() {
    }

    static Default of(String text) {
        return new Default("'" + text.replace("'", "''") + "'");
    }

    static Default of(long number) {
        return new Default(String.valueOf(number));
    }

    static Default of(boolean value) {
        return new Default(String.valueOf(value));
    }

}

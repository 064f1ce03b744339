package dev.aludel.draft;

import dev.aludel.schema.ObjectName;

/**
 * Something about a thing that somebody brought.
 *
 * @param thing the thing
 * @param kind what about it
 */
record Trait(ObjectName thing, Kind kind) {

    enum Kind {

        EXISTENCE, DEFAULT, COMMENT

    }

}

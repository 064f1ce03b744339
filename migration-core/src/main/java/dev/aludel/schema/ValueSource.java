package dev.aludel.schema;

/** Where the value of a column comes from when a statement gives none. */
public sealed interface ValueSource permits Default, Generated, Identity, Serial {

}

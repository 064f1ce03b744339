package dev.aludel.diff;

/**
 * The order in which the operations of a difference always work: what depends on a thing
 * goes before it and comes after.
 */
enum Stage {

    DROP_FOREIGN_KEYS, DROP_INDEXES, DROP_CONSTRAINTS, RENAME, CREATE_TYPES, CREATE_SEQUENCES, CREATE_TABLES,
    DROP_GENERATED_COLUMNS, DROP_COLUMNS, ADD_COLUMNS, ALTER_COLUMNS, ADD_GENERATED_COLUMNS, ADD_KEYS, ADD_CHECKS,
    CREATE_INDEXES, ADD_FOREIGN_KEYS, VALIDATE, DROP_TABLES, DROP_SEQUENCES, DROP_TYPES

}

package dev.aludel.hibernate;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.IndexOptions;

/**
 * What SQL says of an index behind its keys:
 * {@code include (code) nulls not distinct with (fillfactor = 70) where code is not null}.
 *
 * @param options what it has besides its keys
 * @param where the condition of a partial index; null for all rows
 * @param rest what was not understood; empty for nothing
 */
record IndexTail(IndexOptions options, @Nullable String where, String rest) {

    static IndexTail parse(@Nullable String text, Names names) {
        FragmentReader reader = FragmentReader.of(text);
        IndexOptions options = IndexOptions.USUAL;
        while (!reader.atEnd()) {
            if (reader.take("where")) {
                return new IndexTail(options, SqlFragment.bare(reader.rest()), "");
            }
            IndexOptions next = next(options, reader, names);
            if (next == null && reader.take("nulls", "not", "distinct")) {
                next = options.nullsNotDistinct();
            }
            if (next == null && !reader.take("nulls", "distinct")) {
                break;
            }
            options = (next != null) ? next : options;
        }
        return new IndexTail(options, null, reader.rest());
    }

    /**
     * The options with the clause that is next, where it is one that the index of a
     * constraint may have too; null where it is not.
     */
    static @Nullable IndexOptions next(IndexOptions before, FragmentReader reader, Names names) {
        if (reader.take("include")) {
            String columns = reader.takeGroup();
            return (columns == null) ? null
                    : before.including(SqlFragment.of(columns).parts().stream().map(names::name).toList());
        }
        if (reader.take("with")) {
            String parameters = reader.takeGroup();
            return (parameters == null) ? null : before.stored(StorageText.parse(parameters));
        }
        return null;
    }

}

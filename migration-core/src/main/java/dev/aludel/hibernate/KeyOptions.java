package dev.aludel.hibernate;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.IndexOptions;

/**
 * What SQL says of a unique constraint behind its columns:
 * {@code include (code) with (fillfactor = 70) deferrable}.
 *
 * @param index what its index has besides
 * @param deferral when it is checked
 * @param rest what was not understood; empty for nothing
 */
record KeyOptions(IndexOptions index, Deferral deferral, String rest) {

    static KeyOptions parse(@Nullable String text, Names names) {
        FragmentReader reader = FragmentReader.of(text);
        IndexOptions index = IndexOptions.USUAL;
        for (IndexOptions next = IndexTail.next(index, reader, names); next != null; next = IndexTail.next(index,
                reader, names)) {
            index = next;
        }
        Deferral deferral = Deferral.NOT_DEFERRABLE;
        for (Deferral next = DeferralText.next(reader, deferral); next != null; next = DeferralText.next(reader,
                deferral)) {
            deferral = next;
        }
        return new KeyOptions(index, deferral, reader.rest());
    }

}

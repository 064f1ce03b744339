package dev.aludel.hibernate;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.SqlFragment.Word;

/** Reads a piece of SQL word by word, from some place on. */
final class FragmentReader {

    private final SqlFragment fragment;

    private int at;

    FragmentReader(SqlFragment fragment, int from) {
        this.fragment = fragment;
        this.at = from;
    }

    static FragmentReader of(@Nullable String text) {
        return new FragmentReader(SqlFragment.of((text != null) ? text : ""), 0);
    }

    /** The place of the next word. */
    int at() {
        return this.at;
    }

    /** Goes back to a place where it has been. */
    void backTo(int place) {
        this.at = place;
    }

    boolean atEnd() {
        return this.at >= this.fragment.words().size();
    }

    /** Takes the keywords if they are next, all of them. */
    boolean take(String... keywords) {
        boolean next = this.fragment.says(this.at, keywords);
        this.at += next ? keywords.length : 0;
        return next;
    }

    /** The inside of the parentheses that are next; null where none are. */
    @Nullable String takeGroup() {
        return (!atEnd() && word().isGroup()) ? take().inside() : null;
    }

    /** The next word, as it is written. */
    Word take() {
        return this.fragment.words().get(this.at++);
    }

    /** A name, also one within its schema; empty at the end. */
    String takeName() {
        int start = this.at;
        while (!atEnd()) {
            take();
            if (!take(".")) {
                break;
            }
        }
        return this.fragment.text(start, this.at);
    }

    /** What has not been read; empty for nothing. */
    String rest() {
        return this.fragment.text(this.at, this.fragment.words().size());
    }

    private Word word() {
        return this.fragment.words().get(this.at);
    }

}

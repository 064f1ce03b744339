package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * The things of one kind on their way: as they are while both the old and the new code
 * run, and as they are when the old code is gone.
 *
 * @param <T> the kind
 * @param expanded those for both
 * @param contracted those for the new code, and what is left alone
 * @param leftAlone what no entity wants, and stays
 */
record Passage<T>(List<T> expanded, List<T> contracted, List<LeftAlone> leftAlone) {

    Passage() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void stays(T thing) {
        becomes(thing, thing);
    }

    void becomes(T first, T last) {
        this.expanded.add(first);
        this.contracted.add(last);
    }

    void goes(T thing) {
        this.expanded.add(thing);
    }

    void isLeft(T thing, String subject, String reason) {
        stays(thing);
        this.leftAlone.add(new LeftAlone(subject, reason));
    }

}

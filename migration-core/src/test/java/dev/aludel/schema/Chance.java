package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** Choices, the same for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed, int salt) {
        // Neighbouring seeds start alike.
        this.random = new Random(seed * 0x5DEECE66DL + salt);
    }

    boolean of(double share) {
        return this.random.nextDouble() < share;
    }

    int below(int limit) {
        return this.random.nextInt(limit);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[this.random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(this.random.nextInt(choices.size()));
    }

    <T> List<T> some(List<T> things, double share) {
        return new ArrayList<>(things.stream().filter((thing) -> of(share)).toList());
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> list = new ArrayList<>(things);
        Collections.shuffle(list, this.random);
        return list;
    }

    @Nullable String comment() {
        return of(0.2) ? one("It's so", "Back\\slash", "ä") : null;
    }

}

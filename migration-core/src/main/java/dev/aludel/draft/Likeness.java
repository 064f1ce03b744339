package dev.aludel.draft;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two names are alike: from 0, not at all, to 1, they are the same. */
final class Likeness {

    private Likeness() {
    }

    static double of(String one, String other) {
        return Math.max(letters(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)), words(one, other));
    }

    /** The share of words that they have in common. */
    private static double words(String one, String other) {
        Set<String> all = words(one);
        Set<String> common = new HashSet<>(all);
        common.retainAll(words(other));
        all.addAll(words(other));
        return (double) common.size() / all.size();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("_+")));
    }

    /** The share of letters that can stay where one is typed over into the other. */
    private static double letters(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            for (int column = 1; column <= other.length(); column++) {
                current[column] = (one.charAt(row - 1) == other.charAt(column - 1)) ? above[column - 1] + 1
                        : Math.max(above[column], current[column - 1]);
            }
            above = current;
        }
        return 2.0 * above[other.length()] / (one.length() + other.length());
    }

}

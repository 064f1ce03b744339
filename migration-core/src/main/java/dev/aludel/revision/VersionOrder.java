package dev.aludel.revision;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order of ids as versions: numbers separated by dots or underscores,
 * {@code 1.2 < 1.10 < 2}; other parts as text.
 */
public final class VersionOrder implements Comparator<String> {

    /** The one order. */
    public static final VersionOrder INSTANCE = new VersionOrder();

    private static final Pattern SEPARATOR = Pattern.compile("[._]");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private VersionOrder() {
    }

    @Override
    public int compare(String one, String other) {
        List<String> left = List.of(SEPARATOR.split(one));
        List<String> right = List.of(SEPARATOR.split(other));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = part((i < left.size()) ? left.get(i) : "0", (i < right.size()) ? right.get(i) : "0");
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private static int part(String one, String other) {
        boolean number = DIGITS.matcher(one).matches();
        if (number != DIGITS.matcher(other).matches()) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

}

package dev.aludel.revision;

import java.util.Comparator;

/**
 * The order of ids as versions: numbers separated by dots or underscores,
 * {@code 1.2 < 1.10 < 2}; other parts as text.
 */
public final class VersionOrder implements Comparator<String> {

    /** The one order. */
    public static final VersionOrder INSTANCE = new VersionOrder();

    private VersionOrder() {
    }

    @Override
    public int compare(String one, String other) {
        int left = 0;
        int right = 0;
        while (left < one.length() || right < other.length()) {
            int leftEnd = endOfPart(one, left);
            int rightEnd = endOfPart(other, right);
            int order = part((left < leftEnd) ? one.substring(left, leftEnd) : "0",
                    (right < rightEnd) ? other.substring(right, rightEnd) : "0");
            if (order != 0) {
                return order;
            }
            left = leftEnd + 1;
            right = rightEnd + 1;
        }
        return one.compareTo(other);
    }

    /** Where a part ends; its start where there is none. */
    private static int endOfPart(String id, int start) {
        int end = start;
        while (end < id.length() && id.charAt(end) != '.' && id.charAt(end) != '_') {
            end++;
        }
        return end;
    }

    private static int part(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        if (!number) {
            return one.compareTo(other);
        }
        String left = withoutLeadingZeros(one);
        String right = withoutLeadingZeros(other);
        return (left.length() != right.length()) ? Integer.compare(left.length(), right.length())
                : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

}

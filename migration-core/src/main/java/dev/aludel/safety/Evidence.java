package dev.aludel.safety;

import java.util.Locale;
import java.util.Optional;

import dev.aludel.fact.Count;

/**
 * What the rows of a table say about a statement that fails on some of them.
 *
 * @param verdict what will become of the statement
 * @param sentence the rows that were counted, as a sentence; empty where nobody counted
 */
public record Evidence(Verdict verdict, String sentence) {

    /** Nobody knows. */
    public static final Evidence NONE = new Evidence(Verdict.CANNOT_TELL, "");

    /**
     * What a count of the rows that it fails on says.
     * @param count the count; empty where nobody counted
     * @param one what is wrong with such a row, as in "1 of 9 rows <em>is null</em>"
     * @param several the same of several rows, as in "2 of 9 rows <em>are null</em>"
     */
    public static Evidence of(Optional<Count> count, String one, String several) {
        return count.map((found) -> of(found, one, several)).orElse(NONE);
    }

    private static Evidence of(Count count, String one, String several) {
        if (count.rows() == 0) {
            return new Evidence(count.complete() ? Verdict.WILL_PASS : Verdict.CANNOT_TELL, "");
        }
        String rows = String.format(Locale.ROOT, count.complete() ? "%,d %s" : "%,d %s picked at random", count.rows(),
                (count.rows() == 1) ? "row" : "rows");
        if (count.any()) {
            return new Evidence(Verdict.WILL_FAIL, String.format(Locale.ROOT, "%,d of %s %s.", count.matching(), rows,
                    (count.matching() == 1) ? one : several));
        }
        return new Evidence(count.none() ? Verdict.WILL_PASS : Verdict.CANNOT_TELL,
                "None of %s %s.".formatted(rows, one));
    }

    /**
     * What a count of the rows that lose something says.
     * @param count the count; empty where nobody counted
     * @param one what becomes of such a row, as in "1 of 9 rows <em>has a value</em>"
     * @param several the same of several rows
     */
    public static Evidence ofLoss(Optional<Count> count, String one, String several) {
        Evidence evidence = of(count, one, several);
        return switch (evidence.verdict()) {
            case WILL_FAIL -> new Evidence(Verdict.LOSES_DATA, evidence.sentence());
            case WILL_PASS -> new Evidence(Verdict.NO_LOSS, evidence.sentence());
            default -> evidence;
        };
    }

}

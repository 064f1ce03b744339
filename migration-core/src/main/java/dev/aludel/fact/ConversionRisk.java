package dev.aludel.fact;

/**
 * What can become of values in another type, whatever they are.
 *
 * @param usingNeeded whether the database converts such values only by an expression that
 * says how, even where there is none
 * @param mayFail whether the other type refuses some values
 * @param mayChange whether some values silently become others
 */
public record ConversionRisk(boolean usingNeeded, boolean mayFail, boolean mayChange) {

    /** Every value stays what it is, as far as anybody knows. */
    public static final ConversionRisk NONE = new ConversionRisk(false, false, false);

}

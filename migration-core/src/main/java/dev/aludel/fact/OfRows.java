package dev.aludel.fact;

/** An answer that rows were looked at for. */
public sealed interface OfRows permits Count, Conversion {

    /** The rows that were looked at. */
    long rows();

    /** Whether those were all that there are. */
    boolean complete();

}

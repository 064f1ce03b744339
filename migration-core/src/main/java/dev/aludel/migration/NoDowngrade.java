package dev.aludel.migration;

/** Nobody wrote how to take it back. */
public record NoDowngrade() implements Downgrade {

}

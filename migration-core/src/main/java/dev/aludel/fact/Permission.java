package dev.aludel.fact;

/**
 * Whether somebody may do something.
 *
 * @param given whether it may
 * @param user who is connected
 * @param owner whose table it is
 */
public record Permission(boolean given, String user, String owner) {
}

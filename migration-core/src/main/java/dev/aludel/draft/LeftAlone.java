package dev.aludel.draft;

/**
 * Something that the database has, that no entity wants, and that a draft leaves as it
 * is.
 *
 * @param subject what it is, such as {@code table audit_log}
 * @param reason why it is left, as a sentence without its full stop
 */
public record LeftAlone(String subject, String reason) {

    @Override
    public String toString() {
        return this.subject + ": " + this.reason;
    }

}

package dev.aludel.dialect;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A session of the database, as it introduces itself.
 *
 * @param id the server's number for it, the process id in PostgreSQL
 * @param user the database user
 * @param application the application's name as it gave it; null for none
 * @param client where it comes from; null for a local socket, or where it may not be seen
 * @param state what it does, such as {@code idle in transaction}; null where it may not
 * be seen
 * @param age how long its transaction, or else its connection, has been open; null where
 * it may not be seen
 */
public record DatabaseSession(long id, String user, @Nullable String application, @Nullable String client,
        @Nullable String state, @Nullable Duration age) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("session ").append(this.id).append(" of user ").append(this.user);
        if (this.application != null && !this.application.isEmpty()) {
            text.append(", application '").append(this.application).append('\'');
        }
        if (this.client != null) {
            text.append(", from ").append(this.client);
        }
        if (this.state != null) {
            text.append(", ").append(this.state);
        }
        if (this.age != null) {
            text.append(", for ").append(this.age.toSeconds()).append(" s");
        }
        return text.toString();
    }

}

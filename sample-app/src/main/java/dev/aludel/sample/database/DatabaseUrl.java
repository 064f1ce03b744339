package dev.aludel.sample.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The address of a database as hosting platforms hand it out.
 *
 * @param jdbcUrl the address for the driver, without user and password
 * @param user the user; null where the address names none
 * @param secret the password; null where the address has none
 */
record DatabaseUrl(String jdbcUrl, @Nullable String user, @Nullable String secret) implements JdbcConnectionDetails {

    /**
     * Not a {@code URI}: that refuses hosts with an underscore, and quotes passwords in
     * its errors.
     */
    private static final Pattern ADDRESS = Pattern
        .compile("postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<secret>[^@/]*))?@)?(?<place>[^/?@]+/[^?@]+(?:\\?.*)?)");

    /**
     * Reads {@code jdbc:postgresql:…} or
     * {@code postgresql://user:password@host:port/database?parameters}.
     */
    static DatabaseUrl of(String url) {
        if (url.startsWith("jdbc:")) {
            return new DatabaseUrl(url, null, null);
        }
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException(
                    "DATABASE_URL is neither jdbc:postgresql:… nor " + "postgresql://user:password@host/database");
        }
        return new DatabaseUrl("jdbc:postgresql://" + address.group("place"), decoded(address.group("user")),
                decoded(address.group("secret")));
    }

    /** Unlike in a form, a plus is a plus here. */
    private static @Nullable String decoded(@Nullable String text) {
        return (text == null) ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String getJdbcUrl() {
        return this.jdbcUrl;
    }

    @Override
    public @Nullable String getUsername() {
        return this.user;
    }

    @Override
    public @Nullable String getPassword() {
        return this.secret;
    }

    @Override
    public String toString() {
        return this.jdbcUrl;
    }

}

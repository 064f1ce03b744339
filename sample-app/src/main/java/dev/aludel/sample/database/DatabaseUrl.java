package dev.aludel.sample.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

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
     * Reads {@code jdbc:postgresql:…} or
     * {@code postgresql://user:password@host:port/database?parameters}.
     */
    static DatabaseUrl of(String url) {
        if (url.startsWith("jdbc:")) {
            return new DatabaseUrl(url, null, null);
        }
        URI uri = URI.create(url);
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "DATABASE_URL is neither jdbc:postgresql:… nor " + "postgresql://user:password@host/database");
        }
        String[] credentials = (uri.getRawUserInfo() != null) ? uri.getRawUserInfo().split(":", 2) : new String[0];
        String port = (uri.getPort() > 0) ? ":" + uri.getPort() : "";
        String parameters = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
        return new DatabaseUrl("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + parameters,
                (credentials.length > 0) ? decoded(credentials[0]) : null,
                (credentials.length > 1) ? decoded(credentials[1]) : null);
    }

    /** Unlike in a form, a plus is a plus here. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
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

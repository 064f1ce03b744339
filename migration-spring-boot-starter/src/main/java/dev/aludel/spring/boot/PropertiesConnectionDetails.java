package dev.aludel.spring.boot;

import org.jspecify.annotations.Nullable;

import dev.aludel.spring.boot.connection.MigrationConnectionDetails;

/** The way that {@code aludel.url} names. */
final class PropertiesConnectionDetails implements MigrationConnectionDetails {

    private final String url;

    private final @Nullable String user;

    private final @Nullable String password;

    PropertiesConnectionDetails(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public String getJdbcUrl() {
        return this.url;
    }

    @Override
    public @Nullable String getUsername() {
        return this.user;
    }

    @Override
    public @Nullable String getPassword() {
        return this.password;
    }

}

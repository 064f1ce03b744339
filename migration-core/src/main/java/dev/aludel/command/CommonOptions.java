package dev.aludel.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command can be told: where to look, and how to print. */
public final class CommonOptions {

    @Option(names = "--url", paramLabel = "JDBC-URL",
            description = "Another database than the application's own, such as jdbc:postgresql://host/name.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "USER", description = "The user there.")
    private @Nullable String user;

    @Option(names = "--password", paramLabel = "PASSWORD", arity = "0..1", interactive = true, echo = false,
            description = "The user's password; asked for where none is given.")
    private char @Nullable [] password;

    @Option(names = "--locations", paramLabel = "FOLDER", split = ",",
            description = "Folders with migrations, each with classpath: or filesystem: in front.")
    private List<String> locations = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this.")
    private boolean help;

    /** Another database than the application's own. */
    public @Nullable String url() {
        return this.url;
    }

    /** The user there. */
    public @Nullable String user() {
        return this.user;
    }

    /** The user's password. */
    public @Nullable String password() {
        return (this.password != null) ? new String(this.password) : null;
    }

    /** Folders with migrations; empty for the application's own. */
    public List<String> locations() {
        return List.copyOf(this.locations);
    }

    /** Whether JSON is wanted. */
    boolean json() {
        return this.json;
    }

}

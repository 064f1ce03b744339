package dev.aludel.maven;

import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/** What is asked of the application's command line: a command, options, a target. */
final class CommandWords {

    private final List<String> words = new ArrayList<>();

    private CommandWords(String command) {
        this.words.add(command);
    }

    static CommandWords of(String command) {
        return new CommandWords(command);
    }

    /** An option with its value, where there is one. */
    CommandWords with(String option, @Nullable String value) {
        if (value != null) {
            this.words.add(option + "=" + value);
        }
        return this;
    }

    /** An option that is there or is not. */
    CommandWords with(String option, boolean wanted) {
        if (wanted) {
            this.words.add(option);
        }
        return this;
    }

    /** What the command is about, where that is said. */
    CommandWords about(@Nullable String target) {
        if (target != null) {
            this.words.add(target);
        }
        return this;
    }

    /** Further words, cut and quoted as in a shell. */
    CommandWords and(@Nullable String line) throws MojoFailureException {
        this.words.addAll(cut(line));
        return this;
    }

    List<String> toList() {
        return List.copyOf(this.words);
    }

    /** The words of a line, where there is one. */
    static List<String> cut(@Nullable String line) throws MojoFailureException {
        if (line == null) {
            return List.of();
        }
        try {
            return List.of(CommandLineUtils.translateCommandline(line));
        }
        catch (Exception ex) {
            throw new MojoFailureException("A quotation mark in '%s' has no second one. Add it.".formatted(line), ex);
        }
    }

}

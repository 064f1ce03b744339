package dev.aludel.problem;

import org.jspecify.annotations.Nullable;

/**
 * A place in one of the user's files.
 *
 * @param file the file as the user names it, relative to its location
 * @param line the line, counted from 1; null for the file as a whole
 */
public record Location(String file, @Nullable Integer line) {

    /** A line of a file. */
    public static Location of(String file, int line) {
        return new Location(file, line);
    }

    /** A file as a whole. */
    public static Location of(String file) {
        return new Location(file, null);
    }

    /** This place, {@code lines} further down. */
    public Location plus(int lines) {
        return new Location(this.file, ((this.line != null) ? this.line : 1) + lines);
    }

    @Override
    public String toString() {
        return (this.line != null) ? this.file + ":" + this.line : this.file;
    }

}

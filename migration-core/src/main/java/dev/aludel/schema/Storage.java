package dev.aludel.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a table is stored.
 *
 * @param logged whether it survives a crash and is replicated, which it is unless
 * somebody asked for {@code UNLOGGED}
 * @param parameters its storage parameters, such as {@code fillfactor}
 */
public record Storage(boolean logged, SortedMap<String, String> parameters) {

    /** Logged and without parameters. */
    public static final Storage USUAL = new Storage(true, Collections.emptySortedMap());

    public Storage {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The same, surviving a crash or not. */
    public Storage logged(boolean crashSafe) {
        return new Storage(crashSafe, this.parameters);
    }

    /** The same with just these parameters. */
    public Storage with(Map<String, String> newParameters) {
        return new Storage(this.logged, new TreeMap<>(newParameters));
    }

}

package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody says of names that go and names that come.
 *
 * @param said new names by old ones, in order: {@code tasks.title} and {@code summary}
 * for a column, {@code tasks} and {@code tickets} for a table
 * @param noOthers whether nothing else was renamed
 */
public record RenameWish(List<Map.Entry<String, String>> said, boolean noOthers) {

    /** Nothing in particular. */
    public static final RenameWish NONE = new RenameWish(List.of(), false);

    /** Nothing was renamed. */
    public static final RenameWish NOTHING = new RenameWish(List.of(), true);

    public RenameWish {
        said = List.copyOf(said);
    }

    /**
     * The same with one more.
     * @param from the old name, such as {@code tasks.title} or {@code tasks}
     * @param to the new name, without that of its table
     */
    public RenameWish and(String from, String to) {
        List<Map.Entry<String, String>> more = new ArrayList<>(this.said);
        more.add(Map.entry(from, to));
        return new RenameWish(more, this.noOthers);
    }

    /** The same, and nothing else was renamed. */
    public RenameWish andNoOthers() {
        return new RenameWish(this.said, true);
    }

}

package dev.aludel.run;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a statement has come that runs in batches, as the history keeps it: compact
 * JSON, which a newer version may have written with more in it.
 *
 * @param statement its number among the statements that change something, from 1
 * @param up whether it belongs to the upgrade
 * @param table its table, as it is written
 * @param columns the columns of the key
 * @param key the last key that is done; null where none is
 * @param rows how many rows are done
 * @param changed how many of them were changed
 */
record StoredProgress(int statement, boolean up, String table, List<String> columns, @Nullable List<String> key,
        long rows, long changed) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    static Optional<StoredProgress> read(Optional<String> text) {
        return text.map((json) -> JSON.readValue(json, StoredProgress.class));
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Whether it is about that statement of that way. */
    boolean isOf(DirectedMigration direction, int number) {
        return this.statement == number && this.up == direction.up();
    }

    /** The same after another batch. */
    StoredProgress after(List<String> last, long more, long moreChanged) {
        return new StoredProgress(this.statement, this.up, this.table, this.columns, last, this.rows + more,
                this.changed + moreChanged);
    }

}

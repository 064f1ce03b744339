package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Storage;

/**
 * What SQL says of a table behind its columns:
 * {@code partition by range (day) with (fillfactor = 70) tablespace fast}.
 *
 * @param storage how it is stored
 * @param partitionKey how its rows are divided; null where they are not
 * @param settings what it is told besides, as ALTER TABLE has it
 * @param rest what was not understood; empty for nothing
 */
record TableOptions(Storage storage, @Nullable String partitionKey, List<String> settings, String rest) {

    static TableOptions parse(@Nullable String text) {
        FragmentReader reader = FragmentReader.of(text);
        Storage storage = Storage.USUAL;
        String partitionKey = null;
        List<String> settings = new ArrayList<>();
        while (!reader.atEnd()) {
            int start = reader.at();
            if (reader.take("partition", "by")) {
                String strategy = reader.takeName().toUpperCase(Locale.ROOT);
                partitionKey = strategy + " (" + reader.takeGroup() + ")";
            }
            else if (reader.take("tablespace")) {
                settings.add("set tablespace " + reader.takeName());
            }
            else if (reader.take("using")) {
                settings.add("set access method " + reader.takeName());
            }
            else if (reader.take("with")) {
                String parameters = reader.takeGroup();
                if (parameters == null) {
                    reader.backTo(start);
                    break;
                }
                storage = storage.with(StorageText.parse(parameters));
            }
            else {
                break;
            }
        }
        return new TableOptions(storage, partitionKey, List.copyOf(settings), reader.rest());
    }

}

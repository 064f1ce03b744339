package dev.aludel.operation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** The storage parameters of tables and indexes, also of those behind keys. */
final class Parameters {

    private Parameters() {
    }

    /** Those that are set; none where there is no such thing. */
    static SortedMap<String, String> of(Schema schema, ObjectName object) {
        QualifiedName name = object.name();
        if (object.kind() == ObjectKind.TABLE) {
            return schema.table(name).map((table) -> table.storage().parameters()).orElseGet(TreeMap::new);
        }
        return schema.tableOfIndex(name)
            .flatMap((table) -> table.index(name.name()))
            .map((index) -> index.options().parameters())
            .orElseGet(TreeMap::new);
    }

    /** The schema with other parameters of a thing. */
    static Schema changed(Schema schema, ObjectName object, Consumer<SortedMap<String, String>> change) {
        SortedMap<String, String> parameters = new TreeMap<>(of(schema, object));
        change.accept(parameters);
        QualifiedName name = object.name();
        if (object.kind() == ObjectKind.TABLE) {
            return schema.withTable(name, (table) -> table.with(table.storage().with(parameters)));
        }
        Table table = schema.tableOfIndex(name).orElseThrow(() -> DoesNotFit.missing("index", name.toString()));
        return schema.withTable(table.name(),
                (found) -> found.withIndex(name.name(), (index) -> index.with(index.options().stored(parameters))));
    }

    /** What is set after some have got other values. */
    static SortedMap<String, String> over(SortedMap<String, String> before, SortedMap<String, String> values) {
        SortedMap<String, String> after = new TreeMap<>(before);
        after.putAll(values);
        return after;
    }

}

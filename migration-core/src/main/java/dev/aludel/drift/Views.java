package dev.aludel.drift;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** The views that stand where the entities want tables. */
final class Views {

    private Views() {
    }

    /** The views of a database by name, also those that are stored. */
    static Map<QualifiedName, NamedObject> of(Schema database) {
        return database.objects()
            .values()
            .stream()
            .filter((object) -> object.name().kind() == ObjectKind.VIEW
                    || object.name().kind() == ObjectKind.MATERIALIZED_VIEW)
            .collect(Collectors.toMap((object) -> object.name().name(), (object) -> object));
    }

    /** What is wanted besides those tables. */
    static Schema without(Schema wanted, Set<QualifiedName> tables) {
        SortedMap<QualifiedName, Table> others = new TreeMap<>(wanted.tables());
        others.keySet().removeAll(tables);
        return new Schema(wanted.namespaces(), others, wanted.sequences(), wanted.types(), wanted.objects());
    }

}

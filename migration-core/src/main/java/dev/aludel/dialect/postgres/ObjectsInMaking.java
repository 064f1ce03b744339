package dev.aludel.dialect.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectName;

/** The things with a name and a definition, and what they need, found one by one. */
final class ObjectsInMaking {

    private final Map<ObjectName, NamedObject> objects = new LinkedHashMap<>();

    private final Map<CatalogKey, ObjectName> names = new HashMap<>();

    /** A thing that the catalog has a row for. */
    void add(CatalogKey key, NamedObject object) {
        this.names.put(key, object.name());
        add(object);
    }

    /** A thing; the first of two that are called the same is kept. */
    void add(NamedObject object) {
        this.objects.putIfAbsent(object.name(), object);
    }

    /** What the thing is called; null where it is none of those found. */
    @Nullable ObjectName name(CatalogKey key) {
        return this.names.get(key);
    }

    /** Says that a thing cannot be without another. */
    void addNeed(ObjectName object, ObjectName need) {
        if (!object.equals(need)) {
            this.objects.computeIfPresent(object, (name, found) -> {
                Set<ObjectName> needs = new TreeSet<>(found.needs());
                needs.add(need);
                return found.needing(needs);
            });
        }
    }

    Collection<NamedObject> finished() {
        return this.objects.values();
    }

}

package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects what a reader of the metadata found and could not express. */
final class Leftovers {

    private final List<NotModelled> found = new ArrayList<>();

    void add(String kind, String name, @Nullable String definition) {
        if (definition != null && !definition.isBlank()) {
            this.found.add(new NotModelled(kind, name, definition.strip()));
        }
    }

    List<NotModelled> found() {
        return List.copyOf(this.found);
    }

}

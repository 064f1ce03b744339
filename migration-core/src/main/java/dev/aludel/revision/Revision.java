package dev.aludel.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.Location;

/** One step of the graph. */
public interface Revision {

    /** Its id, unique over all sources. */
    String id();

    /** What it does, in a few words; part of it may be used to name it. */
    String description();

    /**
     * Its parents; empty for a first step; null for the one before it in version order.
     */
    @Nullable List<String> revises();

    /** What must be applied first without being a parent. */
    List<String> dependsOn();

    /** Where it is written. */
    Location location();

}

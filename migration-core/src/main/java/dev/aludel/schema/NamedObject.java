package dev.aludel.schema;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A thing of which the schema knows the name, the definition and what it needs, but not
 * the inside: a view, a function, a trigger, a policy, a privilege.
 *
 * @param name what it is called
 * @param definition the statement that makes it; null where a change to something that it
 * needs has changed it in a way that nobody followed
 * @param removal the statement that takes it away; null where that is {@code DROP} and
 * its name
 * @param needs what has to be there before it; taken from the definition, so that it says
 * nothing of its own when two definitions are compared
 * @param comment what people say of it; null for nothing
 */
public record NamedObject(ObjectName name, @Nullable String definition, @Nullable String removal,
        SortedSet<ObjectName> needs, @Nullable String comment) {

    public NamedObject {
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
    }

    /** A thing that is dropped by its name. */
    public static NamedObject of(ObjectName name, String definition, Set<ObjectName> needs) {
        return new NamedObject(name, definition, null, new TreeSet<>(needs), null);
    }

    /** The same under another name. */
    public NamedObject named(ObjectName newName) {
        return new NamedObject(newName, this.definition, this.removal, this.needs, this.comment);
    }

    /** The same with another definition. */
    public NamedObject defined(@Nullable String newDefinition) {
        return new NamedObject(this.name, newDefinition, this.removal, this.needs, this.comment);
    }

    /** The same, taken away by a statement of its own. */
    public NamedObject removedBy(@Nullable String newRemoval) {
        return new NamedObject(this.name, this.definition, newRemoval, this.needs, this.comment);
    }

    /** The same, needing other things. */
    public NamedObject needing(Set<ObjectName> newNeeds) {
        return new NamedObject(this.name, this.definition, this.removal, new TreeSet<>(newNeeds), this.comment);
    }

    /** The same with another comment. */
    public NamedObject commented(@Nullable String newComment) {
        return new NamedObject(this.name, this.definition, this.removal, this.needs, newComment);
    }

}

package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.Dependents;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What turns the things that are known by their definitions into others. */
final class ObjectDiff {

    private static final Set<ObjectKind> SAID_AGAIN = EnumSet.of(ObjectKind.GRANT, ObjectKind.DEFAULT_PRIVILEGES,
            ObjectKind.SETTING);

    /** What stands before the body of a function. */
    private static final Pattern HEAD = Pattern.compile("(?is)^(.*?)\\b(?:AS|BEGIN\\s+ATOMIC|RETURN\\b(?!S)).*$");

    private static final Pattern REPLACE = Pattern.compile("(?is)^\\s*CREATE\\s+OR\\s+REPLACE\\s.*");

    private final Schema from;

    private final Schema to;

    private final Foundations foundations;

    private final Foundations former;

    private final Equivalence equivalence;

    private final Set<ObjectName> remade = new TreeSet<>();

    private final Set<ObjectName> replaced = new TreeSet<>();

    private final Set<ObjectName> gone = new TreeSet<>();

    private final Set<ObjectName> goneFirst = new TreeSet<>();

    /**
     * Functions that are made again and that tables call: what calls them goes before.
     */
    private final Set<ObjectName> interrupted = new TreeSet<>();

    /**
     * The difference of two schemas.
     * @param touched tables, columns, types and sequences that are not the same
     * afterwards: what needs one of them is dropped before and made again
     */
    ObjectDiff(Schema from, Schema to, Foundations foundations, Set<ObjectName> touched, Equivalence equivalence) {
        this.from = from;
        this.to = to;
        this.foundations = foundations;
        this.former = new Foundations(from, gone(from, to));
        this.equivalence = equivalence;
        if (!from.objects().isEmpty()) {
            from.objects().values().forEach(this::compare);
            Set<ObjectName> cause = new HashSet<>(touched);
            cause.addAll(this.gone);
            cause.addAll(this.remade);
            decide(Dependents.of(from, cause));
            this.remade.stream()
                .filter((name) -> name.kind() == ObjectKind.FUNCTION && this.former.isFoundation(name))
                .filter((name) -> from.object(name)
                    .filter((object) -> Collections.disjoint(object.needs(), touched))
                    .isPresent())
                .forEach(this.interrupted::add);
        }
    }

    private void compare(NamedObject object) {
        NamedObject wanted = this.to.object(object.name()).orElse(null);
        if (wanted == null) {
            this.gone.add(object.name());
        }
        else if (!isSame(object, wanted)) {
            (isReplaced(object, wanted) ? this.replaced : this.remade).add(object.name());
        }
    }

    private void decide(Set<ObjectName> dependents) {
        for (ObjectName name : dependents) {
            // What could not be made again stays: the database says what is in the way.
            if (this.to.object(name).filter((wanted) -> wanted.definition() != null).isPresent()) {
                this.remade.add(name);
                this.replaced.remove(name);
            }
        }
        for (ObjectName name : this.gone) {
            if (!this.former.isFoundation(name) || dependents.contains(name)) {
                this.goneFirst.add(name);
            }
        }
        this.gone.removeAll(this.goneFirst);
    }

    /**
     * What is dropped before all: what is not there afterwards and what is made again.
     */
    List<Operation> first() {
        Set<ObjectName> first = new TreeSet<>(this.goneFirst);
        first.addAll(this.remade);
        first.removeAll(this.interrupted);
        return dropped(first);
    }

    /** Collects what is dropped later than before all: tables were built upon it. */
    void collectDrops(Stages stages) {
        dropped(this.interrupted).forEach((operation) -> stages.add(Stage.DROP_FUNCTIONS_MADE_ANEW, operation));
        Set<ObjectName> early = early();
        Set<ObjectName> last = new TreeSet<>(this.gone);
        last.removeAll(early);
        dropped(early).forEach((operation) -> stages.add(Stage.DROP_FUNCTIONS, operation));
        dropped(last).forEach((operation) -> stages.add(Stage.DROP_TYPES, operation));
    }

    /** The functions that are not there all the time. */
    Functions functions() {
        return new Functions(this.foundations.betweenTablesAndChecks(), names(early()), names(this.interrupted));
    }

    /**
     * The functions that name tables that go, and are called by what can go before them.
     */
    private Set<ObjectName> early() {
        Set<String> between = this.former.betweenTablesAndChecks();
        return this.gone.stream()
            .filter((name) -> name.kind() == ObjectKind.FUNCTION && between.contains(name.name().name()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<ObjectName> functions) {
        return functions.stream().map((name) -> name.name().name()).collect(Collectors.toSet());
    }

    private static Set<QualifiedName> gone(Schema from, Schema to) {
        Set<QualifiedName> gone = new HashSet<>(from.tables().keySet());
        gone.removeAll(to.tables().keySet());
        return gone;
    }

    /** Collects what is made, with the types that have to be made, and what is said. */
    void collect(TypeDiff types, Stages stages) {
        List<Making> makings = new ArrayList<>();
        types.created().forEach((type) -> makings.add(Making.of(type, this.to)));
        for (NamedObject object : extensionsFirst()) {
            NamedObject found = this.from.objects().get(object.name());
            if (found == null && object.definition() == null) {
                continue;
            }
            if (found == null || this.remade.contains(object.name())) {
                makings.add(making(object, new CreateObject(object)));
                continue;
            }
            if (this.replaced.contains(object.name())) {
                makings.add(making(object, new ReplaceObject(object.commented(found.comment()), found)));
            }
            stages.comment(object.name(), found.comment(), object.comment());
        }
        NeedOrder.of(makings, Making::name, Making::needs).forEach((making) -> {
            stages.add(making.stage(), making.operation());
            if (making.operation() instanceof CreateType create) {
                types.withoutDefault(create.type()).ifPresent((operation) -> stages.add(making.stage(), operation));
            }
        });
    }

    private Making making(NamedObject object, Operation operation) {
        return new Making(object.name(), this.foundations.needs(object), this.foundations.stage(object), operation);
    }

    /** The catalog does not say which functions call what an extension brings. */
    private List<NamedObject> extensionsFirst() {
        return this.to.objects()
            .values()
            .stream()
            .sorted(Comparator.comparing((NamedObject object) -> object.name().kind() != ObjectKind.EXTENSION))
            .toList();
    }

    private List<Operation> dropped(Set<ObjectName> names) {
        List<NamedObject> objects = names.stream().map((name) -> this.from.objects().get(name)).toList();
        List<NamedObject> order = new ArrayList<>(NeedOrder.of(objects, NamedObject::name, NamedObject::needs));
        Collections.reverse(order);
        return order.stream().<Operation>map((object) -> new DropObject(object.name(), object, false)).toList();
    }

    /**
     * A definition that is not known is taken for the wanted one if that is not either.
     */
    private boolean isSame(NamedObject object, NamedObject wanted) {
        String one = object.definition();
        String other = wanted.definition();
        return other == null || one != null && this.equivalence.sameDefinition(wanted.name(), one, other);
    }

    /**
     * Whether one statement puts the one in the place of the other. The names, types and
     * result of a function have to stay for that, and the columns of a view.
     */
    private static boolean isReplaced(NamedObject object, NamedObject wanted) {
        String one = object.definition();
        String other = wanted.definition();
        if (SAID_AGAIN.contains(wanted.name().kind())) {
            return true;
        }
        boolean routine = wanted.name().kind() == ObjectKind.FUNCTION || wanted.name().kind() == ObjectKind.PROCEDURE;
        return routine && one != null && other != null && REPLACE.matcher(one).matches()
                && REPLACE.matcher(other).matches() && head(one).equals(head(other));
    }

    private static String head(String definition) {
        Matcher head = HEAD.matcher(definition);
        String text = head.matches() ? head.group(1) : definition;
        return text.replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT)
            .replaceAll(
                    " (immutable|stable|volatile|strict|leakproof|security definer|parallel \\w+|cost \\S+|rows \\S+)",
                    "")
            .strip();
    }

}

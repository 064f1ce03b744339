package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.Operation;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What turns one schema into another. */
public final class Diff {

    private Diff() {
    }

    /**
     * The operations that turn the first schema into the second, in an order that works.
     * Columns that are there keep their place. What has no name is compared by content
     * alone, and named where it has to be made. A table that shall be divided in another
     * way is dropped and made again, without its rows.
     */
    public static List<Operation> between(Schema from, Schema to, Equivalence equivalence) {
        SerialColumns both = new SerialColumns(ReferencedKeys.spelledOut(from), ReferencedKeys.spelledOut(to))
            .spelledOut();
        Schema wanted = both.to();
        Schema named = Naming.USUAL.complete(both.from());
        RemadeTypes types = RemadeTypes.between(named, wanted, equivalence);
        Lineage lineage = Lineage.between(named, wanted, equivalence);
        List<Operation> prepared = new ArrayList<>(types.puttingAside());
        prepared.addAll(SequenceDiff.puttingAside(named, wanted));
        prepared.addAll(lineage.leaving());
        Schema known = after(both.from(), prepared);
        Schema before = Naming.USUAL.complete(after(named, prepared));
        ColumnFates fates = ColumnFates.between(before, wanted, lineage.anew(), equivalence);
        Foundations foundations = new Foundations(wanted, made(before, wanted, lineage.anew()));
        ObjectDiff objects = new ObjectDiff(named, wanted, foundations,
                Touched.between(named, wanted, fates, lineage.anew(), types), equivalence);
        List<Operation> operations = new ArrayList<>(objects.first());
        operations.addAll(prepared);
        operations.addAll(
                new SchemaDiff(known, before, wanted, lineage, fates, equivalence).operations(objects, types.anew()));
        return List.copyOf(SpelledComments.in(operations));
    }

    /**
     * The operations that take the given ones back, last first; empty where one of them
     * cannot be taken back.
     */
    public static Optional<List<Operation>> reverse(List<Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<Operation> reverse = operation.reverse();
            if (reverse.isEmpty()) {
                return Optional.empty();
            }
            back.add(reverse.get());
        }
        Collections.reverse(back);
        return Optional.of(List.copyOf(SpelledComments.in(back)));
    }

    /** What operations make of a schema. */
    public static Schema after(Schema schema, List<Operation> operations) {
        Schema after = schema;
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }
        return after;
    }

    private static Set<QualifiedName> made(Schema from, Schema to, Set<QualifiedName> anew) {
        Set<QualifiedName> made = new HashSet<>(to.tables().keySet());
        made.removeAll(from.tables().keySet());
        made.addAll(anew);
        return made;
    }

}

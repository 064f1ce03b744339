package dev.aludel.safety.rule.locking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.Likeness;
import dev.aludel.operation.LikenessPart;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** A new partition keeps everybody from the table that it is a part of. */
final class CreatePartitionLocksParent implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Danger> dangers(CreateTable op, Scene scene) {
        Inheritance inheritance = op.table().inheritance();
        String bound = inheritance.bound();
        if (bound == null) {
            return Stream.empty();
        }
        QualifiedName whole = inheritance.parents().get(0);
        Danger danger = Danger.waiting(whole, Verdict.CANNOT_TELL,
                "Creating partition %s waits for whoever uses %s, and all others wait behind it."
                    .formatted(op.table().name(), whole));
        return Stream
            .of(inheritance.partitionKey() == null ? danger.instead(instead(op, whole, bound, scene)) : danger);
    }

    /** Who attaches a table keeps nobody from the whole. */
    private static String instead(CreateTable op, QualifiedName whole, String bound, Scene scene) {
        QualifiedName part = op.table().name();
        Likeness likeness = new Likeness(whole, 0, new TreeSet<>(
                Set.of(LikenessPart.DEFAULTS, LikenessPart.CONSTRAINTS, LikenessPart.GENERATED, LikenessPart.STORAGE)));
        return scene.sql(new CreateTableLike(Table.of(part), List.of(likeness), null, List.of()),
                new AttachPartition(whole, part, bound));
    }

}

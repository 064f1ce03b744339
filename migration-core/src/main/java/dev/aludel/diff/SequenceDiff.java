package dev.aludel.diff;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/** What turns the sequences of a schema into others. */
record SequenceDiff(Schema from, Schema to, Equivalence equivalence, Stages stages) {

    /**
     * Sequences that go while something else takes their name: they are counted with
     * until then.
     */
    static List<Operation> puttingAside(Schema from, Schema to) {
        Claims wanted = Claims.of(to);
        Claims taken = Claims.of(from);
        return from.sequences()
            .keySet()
            .stream()
            .filter((name) -> to.sequence(name).isEmpty() && wanted.include(name))
            .<Operation>map((name) -> new RenameSequence(name, Aside.of(name, taken::include)))
            .toList();
    }

    void collect() {
        for (Sequence sequence : this.from.sequences().values()) {
            this.to.sequence(sequence.name())
                .ifPresentOrElse((wanted) -> change(sequence, wanted), () -> drop(sequence));
        }
        this.to.sequences()
            .values()
            .stream()
            .filter((sequence) -> this.from.sequence(sequence.name()).isEmpty())
            .forEach(this::create);
    }

    private void create(Sequence wanted) {
        this.stages.add(Stage.CREATE_SEQUENCES, new CreateSequence(wanted.ownedBy(null)));
        own(wanted, null);
    }

    private void change(Sequence sequence, Sequence wanted) {
        if (!sequence.options().equals(wanted.options())
                || !this.equivalence.sameType(sequence.type(), wanted.type())) {
            this.stages.add(Stage.CREATE_SEQUENCES,
                    new ChangeSequence(sequence.name(), SequenceChange.between(sequence, wanted), sequence));
        }
        if (sequence.logged() != wanted.logged()) {
            this.stages.add(Stage.STORE, new SetSequenceLogged(sequence.name(), wanted.logged()));
        }
        if (!Objects.equals(sequence.owner(), wanted.owner())) {
            disown(sequence);
            own(wanted, null);
        }
        this.stages.comment(ObjectName.of(ObjectKind.SEQUENCE, sequence.name()), sequence.comment(), wanted.comment());
    }

    /** It is dropped when nothing counts with it any more, and not with its column. */
    private void drop(Sequence sequence) {
        disown(sequence);
        this.stages.add(Stage.DROP_SEQUENCES, new DropSequence(sequence.name(), sequence.ownedBy(null), false));
    }

    private void disown(Sequence sequence) {
        if (sequence.owner() != null) {
            this.stages.add(Stage.DISOWN_SEQUENCES, new SetSequenceOwner(sequence.name(), sequence.owner(), null));
        }
    }

    private void own(Sequence wanted, @Nullable ColumnName before) {
        if (wanted.owner() != null) {
            this.stages.add(Stage.OWN_SEQUENCES, new SetSequenceOwner(wanted.name(), before, wanted.owner()));
        }
    }

}

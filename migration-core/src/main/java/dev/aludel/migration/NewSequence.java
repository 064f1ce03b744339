package dev.aludel.migration;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/** A sequence to be made: from 1, step 1, unless something else is said. */
public final class NewSequence {

    private final QualifiedName name;

    private SequenceOptions options = SequenceOptions.DEFAULTS;

    NewSequence(QualifiedName name) {
        this.name = name;
    }

    /** Its first number. */
    public NewSequence startingAt(long start) {
        this.options = this.options.startingAt(start);
        return this;
    }

    /** Its step, such as the {@code allocationSize} of an entity. */
    public NewSequence incrementedBy(long increment) {
        this.options = this.options.incrementedBy(increment);
        return this;
    }

    Sequence sequence() {
        return Sequence.of(this.name, this.options);
    }

}

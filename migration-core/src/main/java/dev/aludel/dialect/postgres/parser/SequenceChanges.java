package dev.aludel.dialect.postgres.parser;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.NumericonlyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Sequence_bodyContext;

import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.operation.SequenceRestart;
import dev.aludel.schema.DataType;

/** What a statement changes of the way in which numbers are counted. */
final class SequenceChanges {

    private final Source source;

    private SequenceChange change = SequenceChange.NONE;

    SequenceChanges(Source source) {
        this.source = source;
    }

    SequenceChange change() {
        return this.change;
    }

    /** The numbers start anew, at the given one or at their start. */
    void restart(@Nullable String number) {
        SequenceChange was = this.change;
        this.change = new SequenceChange(was.type(), was.start(), was.increment(), was.minimum(), was.maximum(),
                was.cache(), was.cycle(), new SequenceRestart((number != null) ? Sequences.number(number) : null));
    }

    void add(Sequence_bodyContext clause) {
        SequenceChange was = this.change;
        DataType type = was.type();
        Long start = was.start();
        Long increment = was.increment();
        SequenceLimit minimum = was.minimum();
        SequenceLimit maximum = was.maximum();
        Long cache = was.cache();
        Boolean cycle = was.cycle();
        if (clause.AS() != null) {
            type = DataType.of(clause.type.getText().toLowerCase(Locale.ROOT));
        }
        else if (clause.INCREMENT() != null) {
            increment = number(clause.incr);
        }
        else if (clause.MINVALUE() != null) {
            minimum = new SequenceLimit((clause.minval != null) ? number(clause.minval) : null);
        }
        else if (clause.MAXVALUE() != null) {
            maximum = new SequenceLimit((clause.maxval != null) ? number(clause.maxval) : null);
        }
        else if (clause.START() != null) {
            start = number(clause.start_val);
        }
        else if (clause.CACHE() != null) {
            cache = number(clause.cache_val);
        }
        else if (clause.CYCLE() != null) {
            cycle = clause.NO() == null;
        }
        else {
            throw new NotUnderstood();
        }
        this.change = new SequenceChange(type, start, increment, minimum, maximum, cache, cycle, was.restart());
    }

    private Long number(NumericonlyContext number) {
        return Sequences.number(this.source.text(number));
    }

}

package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.NumericonlyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Sequence_bodyContext;

import dev.aludel.schema.SequenceOptions;

/**
 * Reads how a sequence counts. A limit that is the database's own is left out, even where
 * it is spelled out.
 */
final class Sequences {

    private final Source source;

    private String type;

    private long increment = 1;

    private @Nullable Long minimum;

    private @Nullable Long maximum;

    private @Nullable Long start;

    private long cache = 1;

    private boolean cycle;

    private Sequences(Source source, String type) {
        this.source = source;
        this.type = type;
    }

    /** The clauses of a sequence of numbers of a type, which a clause may replace. */
    static Sequences read(Source source, String type, List<Sequence_bodyContext> clauses) {
        Sequences read = new Sequences(source, type);
        clauses.forEach(read::add);
        return read;
    }

    String type() {
        return this.type;
    }

    SequenceOptions options() {
        boolean up = this.increment > 0;
        Long least = (this.minimum != null && this.minimum == (up ? 1 : limit(false))) ? null : this.minimum;
        Long most = (this.maximum != null && this.maximum == (up ? limit(true) : -1)) ? null : this.maximum;
        long first = up ? ((least != null) ? least : 1) : ((most != null) ? most : -1);
        return new SequenceOptions((this.start != null) ? this.start : first, this.increment, least, most, this.cache,
                this.cycle);
    }

    private void add(Sequence_bodyContext clause) {
        if (clause.AS() != null) {
            this.type = clause.type.getText().toLowerCase(Locale.ROOT);
        }
        else if (clause.INCREMENT() != null) {
            this.increment = number(clause.incr);
        }
        else if (clause.MINVALUE() != null) {
            this.minimum = (clause.minval != null) ? number(clause.minval) : null;
        }
        else if (clause.MAXVALUE() != null) {
            this.maximum = (clause.maxval != null) ? number(clause.maxval) : null;
        }
        else if (clause.START() != null) {
            this.start = number(clause.start_val);
        }
        else if (clause.CACHE() != null) {
            this.cache = number(clause.cache_val);
        }
        else if (clause.CYCLE() != null) {
            this.cycle = clause.NO() == null;
        }
        else if (clause.OWNED() == null && clause.SEQUENCE() == null) {
            throw new NotUnderstood();
        }
    }

    private long number(NumericonlyContext number) {
        return number(this.source.text(number));
    }

    /** A number as SQL has it. */
    static long number(String text) {
        try {
            return Long.parseLong(text.replaceAll("[\\s_+]", ""));
        }
        catch (NumberFormatException exception) {
            throw new NotUnderstood();
        }
    }

    private long limit(boolean upper) {
        return switch (this.type) {
            case "smallint" -> upper ? Short.MAX_VALUE : Short.MIN_VALUE;
            case "integer" -> upper ? Integer.MAX_VALUE : Integer.MIN_VALUE;
            default -> upper ? Long.MAX_VALUE : Long.MIN_VALUE;
        };
    }

}

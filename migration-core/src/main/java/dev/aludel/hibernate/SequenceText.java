package dev.aludel.hibernate;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.schema.DataType;
import dev.aludel.schema.SequenceOptions;

/**
 * Reads how a sequence counts: {@code start with 1 increment by 50 cache 5}.
 *
 * @param type the type of its numbers; null where it does not say
 * @param options how it counts
 * @param rest what was not understood; empty for nothing
 */
record SequenceText(@Nullable DataType type, SequenceOptions options, String rest) {

    static SequenceText parse(String text, Names names) {
        return new Parser(SqlFragment.of(text), names).parse();
    }

    private static final class Parser {

        private final SqlFragment fragment;

        private final Names names;

        private int at;

        private @Nullable DataType type;

        private @Nullable Long start;

        private long increment = 1;

        private @Nullable Long minimum;

        private @Nullable Long maximum;

        private long cache = 1;

        private boolean cycle;

        private final StringBuilder rest = new StringBuilder();

        Parser(SqlFragment fragment, Names names) {
            this.fragment = fragment;
            this.names = names;
        }

        SequenceText parse() {
            while (this.at < this.fragment.words().size()) {
                clause();
            }
            long first = (this.start != null) ? this.start : firstByDefault();
            return new SequenceText(this.type,
                    new SequenceOptions(first, this.increment, this.minimum, this.maximum, this.cache, this.cycle),
                    this.rest.toString().strip());
        }

        private void clause() {
            Word word = this.fragment.words().get(this.at++);
            OptionalLong number = number();
            if (word.is("start") && number.isPresent()) {
                this.start = number.getAsLong();
            }
            else if (word.is("increment") && number.isPresent()) {
                this.increment = number.getAsLong();
            }
            else if (word.is("minvalue") && number.isPresent()) {
                this.minimum = number.getAsLong();
            }
            else if (word.is("maxvalue") && number.isPresent()) {
                this.maximum = number.getAsLong();
            }
            else if (word.is("cache") && number.isPresent()) {
                this.cache = number.getAsLong();
            }
            else if (word.is("cycle")) {
                this.cycle = true;
            }
            else if (word.is("no") && this.at < this.fragment.words().size()) {
                this.at++;
            }
            else if (word.is("as") && this.at < this.fragment.words().size()) {
                this.type = TypeText.parse(this.fragment.words().get(this.at++).text(), this.names);
            }
            else {
                this.rest.append(' ').append(word.text());
            }
        }

        /** Takes the number that follows, and the filler and the sign before it. */
        private OptionalLong number() {
            int next = this.at;
            if (this.fragment.says(next, "with") || this.fragment.says(next, "by")) {
                next++;
            }
            boolean negative = this.fragment.says(next, "-");
            next += negative ? 1 : 0;
            if (next == this.fragment.words().size()
                    || !Character.isDigit(this.fragment.words().get(next).text().charAt(0))) {
                return OptionalLong.empty();
            }
            this.at = next + 1;
            return OptionalLong.of(Long.parseLong((negative ? "-" : "") + this.fragment.words().get(next).text()));
        }

        private long firstByDefault() {
            Long least = (this.increment > 0) ? this.minimum : this.maximum;
            return (least != null) ? least : (this.increment > 0) ? 1 : -1;
        }

    }

}

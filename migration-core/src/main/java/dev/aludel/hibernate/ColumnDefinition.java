package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/**
 * What a {@code columnDefinition} says: more than a type, as
 * {@code text not null default 'x'} shows. A type alone is one too.
 *
 * @param type the type
 * @param mandatory whether it says {@code not null}
 * @param value a default, an identity or a generation; null for none
 * @param checks its checks
 * @param unique whether it says {@code unique}
 * @param rest what was not understood, clause by clause
 */
record ColumnDefinition(DataType type, boolean mandatory, @Nullable ValueSource value, List<CheckConstraint> checks,
        boolean unique, List<String> rest) {

    static ColumnDefinition parse(String text, Names names) {
        return new Parser(SqlFragment.of(text), names).parse();
    }

    /** A default; null where it is null, which is what a column without one has. */
    static @Nullable ValueSource defaulting(String expression) {
        return expression.strip().equalsIgnoreCase("null") ? null : new Default(expression.strip());
    }

    private static final class Parser {

        private static final Set<String> CLAUSES = Set.of("not", "null", "default", "collate", "check", "unique",
                "primary", "references", "generated", "constraint", "compression", "storage", "comment");

        private static final Map<String, String> SERIALS = Map.of("serial", "integer", "serial4", "integer",
                "bigserial", "bigint", "serial8", "bigint", "smallserial", "smallint", "serial2", "smallint");

        private final SqlFragment fragment;

        private final Names names;

        private int at;

        private boolean mandatory;

        private boolean unique;

        private @Nullable ValueSource value;

        private @Nullable String constraintName;

        private final List<CheckConstraint> checks = new ArrayList<>();

        private final List<String> rest = new ArrayList<>();

        Parser(SqlFragment fragment, Names names) {
            this.fragment = fragment;
            this.names = names;
        }

        ColumnDefinition parse() {
            this.at = nextClause(0);
            DataType type = TypeText.parse(this.fragment.text(0, this.at), this.names);
            String counted = SERIALS.get(type.name().toString());
            if (counted != null) {
                type = type.named(QualifiedName.of(counted));
                this.mandatory = true;
                this.value = new Serial();
            }
            while (this.at < this.fragment.words().size()) {
                int start = this.at;
                int end = nextClause(start + 1);
                clause(start, end);
                this.at = Math.max(this.at, end);
            }
            return new ColumnDefinition(type, this.mandatory, this.value, List.copyOf(this.checks), this.unique,
                    List.copyOf(this.rest));
        }

        private void clause(int start, int end) {
            if (this.fragment.says(start, "not", "null")) {
                this.mandatory = true;
                this.at = start + 2;
            }
            else if (this.fragment.says(start, "default")) {
                int last = nextClause(start + 2);
                this.value = defaulting(this.fragment.text(start + 1, last));
                this.at = last;
            }
            else if (this.fragment.says(start, "constraint") && end == start + 2) {
                this.constraintName = this.names.name(word(start + 1).text());
            }
            else if (this.fragment.says(start, "check") && end == start + 2) {
                this.checks.add(CheckConstraint.of(this.constraintName, SqlFragment.bare(word(start + 1).text())));
                this.constraintName = null;
            }
            else if (this.fragment.says(start, "unique") && end == start + 1) {
                this.unique = true;
            }
            else if (this.fragment.says(start, "primary", "key") && end == start + 2) {
                this.mandatory = true;
            }
            else if (!this.fragment.says(start, "null") && !generation(start, end)) {
                this.rest.add(this.fragment.text(start, end));
            }
        }

        private boolean generation(int start, int end) {
            boolean always = this.fragment.says(start, "generated", "always", "as");
            if (!always && !this.fragment.says(start, "generated", "by", "default", "as")) {
                return false;
            }
            int what = start + (always ? 3 : 4);
            Word word = (what < this.fragment.words().size()) ? word(what) : null;
            if (word != null && word.is("identity")) {
                boolean counted = what + 1 < this.fragment.words().size() && word(what + 1).isGroup();
                String options = counted ? word(what + 1).inside() : "";
                this.value = new Identity(always, SequenceText.parse(options, this.names).options());
                this.mandatory = true;
                this.at = what + (counted ? 2 : 1);
                return true;
            }
            if (word != null && word.isGroup()) {
                this.value = new Generated(SqlFragment.bare(word.text()), this.fragment.says(what + 1, "stored"));
                this.at = end;
                return true;
            }
            return false;
        }

        /** Where the next clause starts; {@code set null} is part of one. */
        private int nextClause(int from) {
            for (int i = from; i < this.fragment.words().size(); i++) {
                boolean inside = i > 0 && (word(i - 1).is("set") || word(i - 1).is("by") || word(i - 1).is("not"));
                if (!inside && CLAUSES.contains(word(i).lowerCase())) {
                    return i;
                }
            }
            return this.fragment.words().size();
        }

        private Word word(int place) {
            return this.fragment.words().get(place);
        }

    }

}

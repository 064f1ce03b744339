package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/** Reads a {@link ColumnDefinition} clause by clause. */
final class ColumnDefinitionParser {

    private static final Set<String> CLAUSES = Set.of("not", "null", "default", "collate", "check", "unique", "primary",
            "references", "generated", "constraint", "compression", "storage", "comment");

    private static final Map<String, String> SERIALS = Map.of("serial", "integer", "serial4", "integer", "bigserial",
            "bigint", "serial8", "bigint", "smallserial", "smallint", "serial2", "smallint");

    private final SqlFragment fragment;

    private final Names names;

    private final FragmentReader reader;

    private boolean mandatory;

    private boolean unique;

    private @Nullable ValueSource value;

    private @Nullable QualifiedName collation;

    private @Nullable String constraintName;

    private final List<CheckConstraint> checks = new ArrayList<>();

    private final List<ForeignKey> references = new ArrayList<>();

    private final List<String> settings = new ArrayList<>();

    private final List<String> rest = new ArrayList<>();

    ColumnDefinitionParser(SqlFragment fragment, Names names) {
        this.fragment = fragment;
        this.names = names;
        this.reader = new FragmentReader(fragment, nextClause(0));
    }

    ColumnDefinition parse() {
        DataType type = TypeText.parse(this.fragment.text(0, this.reader.at()), this.names);
        String counted = SERIALS.get(type.name().toString());
        if (counted != null) {
            type = type.named(QualifiedName.of(counted));
            this.mandatory = true;
            this.value = new Serial();
        }
        while (!this.reader.atEnd()) {
            int start = this.reader.at();
            if (!nullability() && !filling(start) && !storing() && !constraint()) {
                int end = nextClause(start + 1);
                this.rest.add(this.fragment.text(start, end));
                this.reader.backTo(end);
            }
        }
        return new ColumnDefinition(type.collatedBy(this.collation), this.mandatory, this.value,
                List.copyOf(this.checks), this.unique, List.copyOf(this.references), List.copyOf(this.settings),
                List.copyOf(this.rest));
    }

    private boolean nullability() {
        if (this.reader.take("not", "null") || this.reader.take("primary", "key")) {
            this.mandatory = true;
            return true;
        }
        return this.reader.take("null");
    }

    private boolean filling(int start) {
        if (this.reader.take("default")) {
            int end = nextClause(start + 2);
            this.value = ColumnDefinition.defaulting(this.fragment.text(start + 1, end));
            this.reader.backTo(end);
            return true;
        }
        boolean always = this.reader.take("generated", "always", "as");
        if (!always && !this.reader.take("generated", "by", "default", "as")) {
            return false;
        }
        if (this.reader.take("identity")) {
            String options = this.reader.takeGroup();
            this.value = new Identity(always,
                    SequenceText.parse((options != null) ? options : "", this.names).options());
            this.mandatory = true;
            return true;
        }
        String expression = this.reader.takeGroup();
        if (expression == null) {
            this.reader.backTo(start);
            return false;
        }
        this.value = new Generated(SqlFragment.bare(expression), this.reader.take("stored"));
        this.reader.take("virtual");
        return true;
    }

    private boolean storing() {
        if (this.reader.take("collate")) {
            this.collation = this.names.collation(this.reader.takeName());
            return true;
        }
        for (String setting : List.of("compression", "storage")) {
            if (this.reader.take(setting)) {
                this.settings.add("set " + setting + " " + this.reader.takeName());
                return true;
            }
        }
        return false;
    }

    private boolean constraint() {
        if (this.reader.take("constraint")) {
            this.constraintName = this.names.name(this.reader.takeName());
            return true;
        }
        String name = this.constraintName;
        this.constraintName = null;
        if (this.reader.take("check")) {
            String condition = this.reader.takeGroup();
            CheckConstraint check = CheckConstraint.of(name, SqlFragment.bare((condition != null) ? condition : ""));
            this.checks.add(this.reader.take("no", "inherit") ? check.notInherited() : check);
            return true;
        }
        if (this.reader.take("references")) {
            this.references.add(new ReferenceText(this.names).referring(name, List.of(""), this.reader));
            return true;
        }
        boolean once = this.reader.take("unique");
        this.unique |= once;
        return once;
    }

    /** Where the next clause starts; {@code set null} is part of one. */
    private int nextClause(int from) {
        List<Word> words = this.fragment.words();
        for (int i = from; i < words.size(); i++) {
            boolean inside = i > 0
                    && (words.get(i - 1).is("set") || words.get(i - 1).is("by") || words.get(i - 1).is("not"));
            if (!inside && CLAUSES.contains(words.get(i).lowerCase())) {
                return i;
            }
        }
        return words.size();
    }

}

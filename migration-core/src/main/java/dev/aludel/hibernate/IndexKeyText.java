package dev.aludel.hibernate;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;

/**
 * Reads a key of an index that somebody wrote as SQL:
 * {@code (lower(title) collate "C") text_pattern_ops desc nulls last}.
 */
record IndexKeyText(Table table, Names names) {

    /** The key; empty where it says more than is understood. */
    Optional<IndexKey> parse(String text) {
        FragmentReader reader = FragmentReader.of(text);
        String inside = reader.takeGroup();
        if (inside == null) {
            return Optional.of(IndexKey.expression(text));
        }
        IndexKey key = key(SqlFragment.bare(inside));
        if (reader.take("collate")) {
            key = key.collatedBy(collation(reader.takeName()));
        }
        key = key.comparedBy(operatorClass(reader));
        boolean descending = reader.take("desc");
        boolean nullsFirst = descending;
        if (!descending) {
            reader.take("asc");
        }
        if (reader.take("nulls", "first")) {
            nullsFirst = true;
        }
        else if (reader.take("nulls", "last")) {
            nullsFirst = false;
        }
        return reader.atEnd() ? Optional.of(key.sorted(SortOrder.of(descending, nullsFirst))) : Optional.empty();
    }

    /**
     * PostgreSQL takes a collation at the end of a key for that of the key, and a column
     * in parentheses for the column, DefineIndex in its indexcmds.c.
     */
    private IndexKey key(String expression) {
        SqlFragment fragment = SqlFragment.of(expression);
        int last = fragment.words().size() - 1;
        int collate = (fragment.says(last - 1, "collate") && last > 1) ? last - 1
                : (fragment.says(last - 3, "collate") && fragment.says(last - 1, ".")) ? last - 3 : -1;
        if (collate > 0) {
            return key(SqlFragment.bare(fragment.text(0, collate)))
                .collatedBy(collation(fragment.text(collate + 1, last + 1)));
        }
        String name = (last == 0 && isName(fragment.words().get(0))) ? this.names.name(expression) : null;
        return (name != null && this.table.column(name).isPresent()) ? IndexKey.column(name)
                : IndexKey.expression(expression);
    }

    private QualifiedName collation(String sql) {
        return this.names.collation(sql);
    }

    /** With its parameters: {@code gist_trgm_ops(siglen = 32)}. */
    private static @Nullable String operatorClass(FragmentReader reader) {
        int start = reader.at();
        if (reader.atEnd() || reader.take("asc") || reader.take("desc") || reader.take("nulls")) {
            reader.backTo(start);
            return null;
        }
        String name = reader.takeName();
        String parameters = reader.takeGroup();
        return (parameters != null) ? name + "(" + parameters + ")" : name;
    }

    private static boolean isName(Word word) {
        return word.text().startsWith("\"") || Character.isLetter(word.text().charAt(0)) || word.text().startsWith("_");
    }

}

package dev.aludel.hibernate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

import dev.aludel.hibernate.SqlFragment.Word;
import dev.aludel.schema.EnumType;

/**
 * Reads what Hibernate holds as plain SQL: the enum types, and whatever else somebody
 * declared as a {@code <database-object>}.
 */
record AuxiliaryReader(Names names, Leftovers leftovers) {

    Set<EnumType> enumTypes(Metadata metadata, SqlStringGenerationContext context) {
        Set<EnumType> types = new LinkedHashSet<>();
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(context.getDialect())) {
                for (String sql : object.sqlCreateStrings(context)) {
                    enumType(sql).ifPresentOrElse(types::add, () -> leave(sql));
                }
            }
        }
        return types;
    }

    private Optional<EnumType> enumType(String sql) {
        SqlFragment fragment = SqlFragment.of(sql);
        int last = fragment.words().size() - 1;
        if (!fragment.says(0, "create", "type") || !fragment.says(last - 2, "as", "enum")
                || !fragment.words().get(last).isGroup()) {
            return Optional.empty();
        }
        List<String> labels = SqlFragment.of(fragment.words().get(last).inside()).parts();
        return Optional.of(EnumType.of(this.names.qualified(fragment.text(2, last - 2)),
                labels.stream().map(SqlFragment::unquoted).toList()));
    }

    /** "create or replace function f(…)" has its kind and its name in the head. */
    private void leave(String sql) {
        List<Word> head = SqlFragment.of(sql)
            .words()
            .stream()
            .filter((word) -> !word.is("create") && !word.is("or") && !word.is("replace"))
            .limit(2)
            .toList();
        this.leftovers.add(head.isEmpty() ? "statement" : head.get(0).lowerCase(),
                (head.size() > 1) ? head.get(1).text() : "", sql);
    }

}

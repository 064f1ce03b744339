package dev.aludel.hibernate;

import java.util.List;
import java.util.Optional;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

import dev.aludel.schema.EnumType;

/**
 * Reads what Hibernate holds as plain SQL: the enum types, and whatever else somebody
 * declared as a {@code <database-object>}.
 */
record AuxiliaryReader(Names names, Metadata metadata, SqlStringGenerationContext context) {

    /**
     * Reads those that Hibernate makes before its tables, or those that it makes after.
     * @param types where the enum types go
     * @param statements where all else goes
     */
    void read(boolean beforeTables, List<? super EnumType> types, List<String> statements) {
        for (AuxiliaryDatabaseObject object : this.metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(this.context.getDialect()) && object.beforeTablesOnCreation() == beforeTables) {
                for (String sql : object.sqlCreateStrings(this.context)) {
                    enumType(sql).ifPresentOrElse(types::add, () -> statements.add(sql.strip()));
                }
            }
        }
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

}

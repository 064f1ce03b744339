package dev.aludel.hibernate;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * Names as the database will spell them: folded where they are not quoted, cut where they
 * are too long, and within their schema.
 */
final class Names {

    /**
     * What Hibernate's own naming strategy calls an index or a constraint that nobody
     * named: a prefix and an MD5 hash to the base of 35.
     */
    private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX)(?=.*\\d)[0-9a-y]{18,25}");

    /** At most, in UTF-8, for each character of Java. */
    private static final int BYTES_OF_A_CHARACTER = 3;

    private final IdentifierHelper helper;

    private final SqlStringGenerationContext context;

    private final int limit;

    Names(Database database, SqlStringGenerationContext context) {
        this.helper = database.getJdbcEnvironment().getIdentifierHelper();
        this.context = context;
        this.limit = database.getDialect().getMaxIdentifierLength();
    }

    QualifiedName table(Table table) {
        return qualified(table.getSchemaIdentifier(), table.getNameIdentifier());
    }

    /** A name in its schema, or in the one that the application set for all. */
    QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
        Identifier lies = (schema != null) ? schema : this.context.getDefaultSchema();
        return QualifiedName.of((lies != null) ? name(lies) : null, name(name));
    }

    String column(Column column) {
        return name(Identifier.toIdentifier(column.getName(), column.isQuoted()));
    }

    String name(Identifier identifier) {
        return cut(this.helper.toMetaDataObjectName(identifier));
    }

    /** A name as SQL has it, possibly in quotes. */
    String name(String sql) {
        return name(Identifier.toIdentifier(sql));
    }

    /** A name out of SQL with its schema, if it says one. */
    QualifiedName qualified(String sql) {
        SqlFragment fragment = SqlFragment.of(sql);
        int last = fragment.words().size() - 1;
        String schema = fragment.says(1, ".") ? name(fragment.words().get(0).text()) : null;
        return QualifiedName.of(schema, name(fragment.words().get(last).text()));
    }

    /**
     * A comment. Hibernate writes it between quotes as it is, so who wants one in it has
     * to write two.
     */
    @Nullable String comment(@Nullable String text) {
        return (text == null || text.isEmpty()) ? null : text.replace("''", "'");
    }

    /** A collation as SQL has it; those of the system are found without their schema. */
    QualifiedName collation(String sql) {
        QualifiedName name = qualified(sql);
        return "pg_catalog".equals(name.schema()) ? QualifiedName.of(name.name()) : name;
    }

    /** The name of a constraint or an index; null where it only is a hash. */
    @Nullable String given(@Nullable String sql) {
        return (sql == null || sql.isBlank() || HASHED.matcher(sql).matches()) ? null : name(sql);
    }

    private String cut(String name) {
        String kept = name;
        while (kept.length() * BYTES_OF_A_CHARACTER > this.limit
                && kept.getBytes(StandardCharsets.UTF_8).length > this.limit) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

}

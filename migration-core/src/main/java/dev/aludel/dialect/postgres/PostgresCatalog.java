package dev.aludel.dialect.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Catalog;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Reads the catalog in one round trip: one query for each kind of thing, sent together.
 * <p>
 * How constants print depends on settings of the session, some of which the driver takes
 * from the JVM, so they are fixed meanwhile. The search path is left as it is: an
 * expression prints as somebody would write it on this connection.
 */
final class PostgresCatalog implements Catalog {

    /** In an order in which each finds what it refers to. */
    static final List<CatalogQuery> QUERIES = List.of(new CommentQuery(), new NamespaceQuery(), new EnumTypeQuery(),
            new DomainQuery(), new CompositeTypeQuery(), new SequenceQuery(), new TableQuery(), new NotNullQuery(),
            new ColumnQuery(), new ConstraintQuery(), new IndexQuery(), new ExtensionQuery(), new RangeTypeQuery(),
            new FunctionQuery(), new AggregateQuery(), new ViewQuery(), new StoredViewIndexQuery(),
            new ForeignTableQuery(), new TriggerQuery(), new RuleQuery(), new PolicyQuery(), new StatisticsQuery(),
            new CollationQuery(), new TextSearchQuery(), new OperatorQuery(), new OperatorFamilyQuery(),
            new OperatorClassQuery(), new CastQuery(), new LanguageQuery(), new PublicationQuery(), new ServerQuery(),
            new TableSettingQuery(), new IndexSettingQuery(), new ColumnSettingQuery(), new ColumnCommentQuery(),
            new StateQuery(), new TextSearchMappingQuery(), new GrantQuery(), new DefaultPrivilegesQuery(),
            new NeedQuery());

    /**
     * The last {@code true} is for "until the transaction ends". To look for a better
     * order of joins than the one that is written takes longer than the joins.
     */
    private static final String FIRST = """
            SELECT current_schema(), set_config('TimeZone', 'UTC', true), set_config('IntervalStyle', 'postgres', true),
              set_config('extra_float_digits', '1', true), set_config('quote_all_identifiers', 'off', true),
              set_config('join_collapse_limit', '1', true)""";

    private static final String SCHEMA_OF = """
            SELECT coalesce((SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.oid = to_regclass(quote_ident(?))), current_schema())""";

    private static final String TAKEN = """
            SELECT w.schema, w.name FROM unnest(?::text[], ?::text[]) AS w (schema, name)
              JOIN pg_namespace n ON n.nspname = coalesce(w.schema, current_schema())
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')""";

    @Override
    public @Nullable String defaultSchema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    @Override
    public @Nullable String schemaOf(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEMA_OF)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    @Override
    public Set<QualifiedName> taken(Connection connection, Collection<QualifiedName> names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            statement.setArray(1,
                    connection.createArrayOf("text", names.stream().map(QualifiedName::schema).toArray()));
            statement.setArray(2, connection.createArrayOf("text", names.stream().map(QualifiedName::name).toArray()));
            Set<QualifiedName> taken = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(QualifiedName.of(row.getString(1), row.getString(2)));
                }
            }
            return taken;
        }
    }

    @Override
    public Schema read(Connection connection, Collection<String> schemas) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        String script = script(version, connection.getAutoCommit());
        try (PreparedStatement statement = connection.prepareStatement(script)) {
            Array array = connection.createArrayOf("text", schemas.toArray());
            int parameters = (int) script.chars().filter((character) -> character == '?').count();
            for (int i = 1; i <= parameters; i++) {
                statement.setArray(i, array);
            }
            statement.execute();
            CatalogPicture picture;
            try (ResultSet row = next(statement)) {
                row.next();
                picture = new CatalogPicture(row.getString(1), version);
            }
            for (CatalogQuery query : QUERIES) {
                statement.getMoreResults();
                try (ResultSet row = next(statement)) {
                    while (row.next()) {
                        query.read(row, picture);
                    }
                }
            }
            return picture.finished();
        }
    }

    /**
     * In autocommit the driver sends it all as one transaction, which ends the settings;
     * within the caller's transaction a savepoint does.
     */
    private static String script(int version, boolean autocommit) {
        String queries = FIRST + ";\n"
                + QUERIES.stream().map((query) -> CatalogSql.of(query, version)).collect(Collectors.joining(";\n"));
        return autocommit ? queries : """
                SAVEPOINT aludel_catalog;
                %s;
                ROLLBACK TO SAVEPOINT aludel_catalog;
                RELEASE SAVEPOINT aludel_catalog""".formatted(queries);
    }

    /** Steps over the statements that return nothing. */
    private static ResultSet next(PreparedStatement statement) throws SQLException {
        ResultSet rows = statement.getResultSet();
        while (rows == null) {
            statement.getMoreResults();
            rows = statement.getResultSet();
        }
        return rows;
    }

}

package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.diff.Equivalence;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/**
 * All that one kind of database says and does. Nobody else asks which database this is.
 * <p>
 * Found by {@link ServiceLoader}. Immutable and thread-safe.
 */
public interface Dialect {

    /** The database's name in a sentence, such as {@code PostgreSQL}. */
    String name();

    /**
     * Its short name in paths, where a location says {@code {vendor}}:
     * {@code postgresql}.
     */
    String vendor();

    /** The default schema of a session that was told of no other. */
    String usualSchema();

    /** The oldest version that it knows; what runs there runs on newer ones too. */
    int oldestVersion();

    /** Whether it speaks to the product of that name, as the JDBC driver reports it. */
    boolean speaksTo(String productName);

    /** How an operation is written. */
    Grammar grammar();

    /** What a statement says. */
    SqlReader reader();

    /**
     * What an operation does on a server and a schema that are known: locks, scan,
     * rewrite. Where they do not tell, the worse is assumed.
     */
    Effects effects(Operation operation, Circumstances circumstances);

    /** What an operation does there, as far as it tells alone. */
    default Effects effects(Operation operation) {
        return effects(operation, Circumstances.unknown(oldestVersion()));
    }

    /** The tables that an operation locks or changes rows of. */
    default Set<QualifiedName> tables(Operation operation) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        effects(operation).locks().stream().map(TableLock::table).forEach(tables::add);
        if (operation instanceof DataOperation data) {
            tables.addAll(data.tables());
        }
        return tables;
    }

    /**
     * How long an operation takes on a table, which does that to it; nothing where it
     * takes a moment, however large the table is.
     */
    Optional<Effort> effort(Operation operation, Effects effects, Circumstances circumstances);

    /** What a statement is seen to do there. */
    Observer observer();

    /** How its schema is read. */
    Catalog catalog();

    /** Which spellings mean the same. */
    Equivalence equivalence();

    /**
     * Which spellings mean the same, asking a database where their texts do not say it.
     * It changes nothing there, waits for nobody, and falls back to the texts where the
     * database does not answer; in a transaction that is open it uses a savepoint.
     */
    Equivalence equivalence(Connection connection);

    /** How columns are kept equal. */
    InStep inStep();

    /** What the live database knows. */
    FactFinder facts();

    /** How one process at a time gets in, and how long a statement waits for others. */
    Locks locks();

    /** How the rows of a table are gone through, some at a time. */
    Batches batches();

    /** The databases beside it. */
    Databases databases();

    /** How rows are taken elsewhere. */
    Rows rows();

    /** What a session has set for itself. */
    SessionSettings settings();

    /**
     * The dialect of the database behind a connection.
     * @throws UnsupportedDatabase if there is none
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return all().filter((dialect) -> dialect.speaksTo(product))
            .findFirst()
            .orElseThrow(() -> new UnsupportedDatabase(product));
    }

    /**
     * The dialect of an application whose database nobody asks: the only one there is.
     * @throws UnsupportedDatabase if there are several
     */
    static Dialect only() {
        List<Dialect> dialects = all().toList();
        if (dialects.size() != 1) {
            throw new UnsupportedDatabase(dialects.stream().map(Dialect::name).collect(Collectors.joining(" or ")));
        }
        return dialects.get(0);
    }

    private static Stream<Dialect> all() {
        return ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader())
            .stream()
            .map(ServiceLoader.Provider::get);
    }

}

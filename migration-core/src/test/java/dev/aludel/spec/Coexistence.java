package dev.aludel.spec;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.testing.TestDatabase;

/**
 * The law of plans: after each migration, and after each that is taken back, both the old
 * and the new code can insert, read and change rows through Hibernate, and each finds
 * what the other has written. Both work on one connection, and leave nothing behind.
 * <p>
 * Where an attribute has another type in Java, what one writes the other need not be able
 * to read, so nothing is asked there.
 */
final class Coexistence {

    /** Nobody has promised that. */
    static final Coexistence NONE = new Coexistence(null, null, null);

    private final @Nullable Application before;

    private final @Nullable Application after;

    private final @Nullable TestDatabase database;

    Coexistence(@Nullable Application before, @Nullable Application after, @Nullable TestDatabase database) {
        this.before = before;
        this.after = after;
        this.database = database;
    }

    /**
     * Lets the code that is there at a moment work.
     * @param old whether the old code may be running
     * @param now whether the new code may be
     */
    void check(boolean old, boolean now) throws SQLException {
        if (this.before == null || this.after == null || this.database == null) {
            return;
        }
        try (Connection connection = this.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource shared = new SingleConnectionDataSource(connection, true);
            if (old && now) {
                try (EntityManagerFactory one = this.before.open(shared);
                        EntityManagerFactory other = this.after.open(shared)) {
                    together(one, other, connection);
                }
            }
            else {
                try (EntityManagerFactory only = (old ? this.before : this.after).open(shared)) {
                    together(only, only, connection);
                }
            }
        }
    }

    private static void together(EntityManagerFactory one, EntityManagerFactory other, Connection connection)
            throws SQLException {
        if (Rows.changeTypes(one.getMetamodel(), other.getMetamodel())) {
            return;
        }
        try (EntityManager first = one.createEntityManager(); EntityManager second = other.createEntityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            try {
                new Rows(first, second).areWrittenAndRead();
                if (first.getEntityManagerFactory() != second.getEntityManagerFactory()) {
                    new Rows(second, first).areWrittenAndRead();
                }
            }
            finally {
                first.getTransaction().rollback();
                second.getTransaction().rollback();
                connection.rollback();
            }
        }
    }

}

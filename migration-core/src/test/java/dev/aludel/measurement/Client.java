package dev.aludel.measurement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import dev.aludel.testing.TestDatabase;

/** Runs one statement over and over, and remembers how long the slowest took. */
final class Client implements AutoCloseable {

    private static final int WARM = 200;

    private final Connection connection;

    private final String sql;

    private final int rows;

    private final CountDownLatch warm = new CountDownLatch(WARM);

    private final Thread thread = new Thread(this::run);

    private volatile boolean going = true;

    private volatile long longest;

    private volatile @Nullable SQLException failure;

    private Client(Connection connection, String sql, int rows) {
        this.connection = connection;
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * One that has not begun yet.
     * @param sql the statement, with a parameter for the number of a row
     * @param rows how many rows there are
     */
    static Client of(TestDatabase database, String sql, int rows) throws SQLException {
        return new Client(database.dataSource().getConnection(), sql, rows);
    }

    /** Begins; what the first times took is forgotten. */
    void begin() throws InterruptedException {
        this.thread.start();
        this.warm.await();
        this.longest = 0;
    }

    /** Ends, and tells the longest time in milliseconds. */
    long end() throws InterruptedException, SQLException {
        this.going = false;
        this.thread.join();
        SQLException failed = this.failure;
        if (failed != null) {
            throw failed;
        }
        return this.longest / 1_000_000;
    }

    private void run() {
        Random random = new Random(7);
        try (PreparedStatement statement = this.connection.prepareStatement(this.sql)) {
            while (this.going) {
                statement.setLong(1, 1 + random.nextInt(this.rows));
                long start = System.nanoTime();
                statement.execute();
                this.longest = Math.max(this.longest, System.nanoTime() - start);
                this.warm.countDown();
            }
        }
        catch (SQLException ex) {
            this.failure = ex;
            while (this.warm.getCount() > 0) {
                this.warm.countDown();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        this.connection.close();
    }

}

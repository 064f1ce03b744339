package dev.aludel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a client and its server and counts how often the client waits for an
 * answer: a round trip is over when the server speaks after the client has.
 */
public final class RoundTrips implements AutoCloseable {

    private final TestDatabase database;

    private final ServerSocket listener;

    private final AtomicInteger count = new AtomicInteger();

    private final AtomicBoolean asked = new AtomicBoolean();

    private RoundTrips(TestDatabase database) throws IOException {
        this.database = database;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Starts to stand before a database. */
    public static RoundTrips to(TestDatabase database) throws IOException {
        RoundTrips trips = new RoundTrips(database);
        start(trips::accept);
        return trips;
    }

    /** A data source whose connections are counted. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://%s:%d/%s?sslmode=disable&gssEncMode=disable".formatted(
                this.listener.getInetAddress().getHostAddress(), this.listener.getLocalPort(), this.database.name()));
        dataSource.setUser(this.database.user());
        dataSource.setPassword(this.database.password());
        return dataSource;
    }

    /** The round trips so far, from the last time this was asked. */
    public int sinceLastAsked() {
        return this.count.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        this.listener.close();
    }

    private void accept() {
        URI address = URI.create(this.database.url().substring("jdbc:".length()));
        try {
            while (true) {
                Socket client = this.listener.accept();
                Socket server = new Socket(address.getHost(), (address.getPort() > 0) ? address.getPort() : 5432);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                start(() -> copy(client, server, () -> this.asked.set(true)));
                start(() -> copy(server, client, this::answered));
            }
        }
        catch (IOException closed) {
            // Nobody is let in any more.
        }
    }

    /** Who says good-bye does not wait for an answer. */
    private void answered() {
        if (this.asked.getAndSet(false)) {
            this.count.incrementAndGet();
        }
    }

    private static void copy(Socket from, Socket to, Runnable heard) {
        byte[] bytes = new byte[65_536];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                heard.run();
                out.write(bytes, 0, read);
            }
        }
        catch (IOException closed) {
            // The other side has gone.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "round trips");
        thread.setDaemon(true);
        thread.start();
    }

}

package dev.aludel.scratch;

import javax.sql.DataSource;

import dev.aludel.dialect.ScratchServer;

/** A database of a server that this process started. */
record EmbeddedDatabase(ScratchServer server) implements ScratchDatabase {

    @Override
    public DataSource dataSource() {
        return DatabaseAddress.of(this.server.url()).dataSource();
    }

    @Override
    public String name() {
        return "of an embedded server";
    }

    @Override
    public void close() {
        this.server.close();
    }

}

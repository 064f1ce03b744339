package dev.aludel.scratch;

import java.sql.SQLException;

import javax.sql.DataSource;

/** An empty database to try things on; whatever is in it at the end is lost. */
public interface ScratchDatabase extends AutoCloseable {

    /** Opens sessions there. */
    DataSource dataSource();

    /** What it is called, without passwords. */
    String name();

    /** Takes away what was done there. */
    @Override
    void close() throws SQLException;

}

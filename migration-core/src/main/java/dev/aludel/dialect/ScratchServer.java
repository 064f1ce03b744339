package dev.aludel.dialect;

/** A database server that lives as long as somebody needs it. */
public interface ScratchServer extends AutoCloseable {

    /** The JDBC address of an empty database on it, with all that is needed to enter. */
    String url();

    /** Stops it and deletes its data. */
    @Override
    void close();

}

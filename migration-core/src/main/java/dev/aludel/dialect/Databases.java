package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.aludel.schema.QualifiedName;

/** Makes databases beside the one that is connected to, and takes them away again. */
public interface Databases {

    /** Makes an empty database on the same server. The connection is in autocommit. */
    void create(Connection connection, String name) throws SQLException;

    /**
     * Takes a database away, also under those who are still connected to it. The
     * connection is in autocommit.
     */
    void drop(Connection connection, String name) throws SQLException;

    /**
     * The databases of this user whose names begin so and to which nobody is connected.
     */
    List<String> unused(Connection connection, String beginning) throws SQLException;

    /** Whether making one failed because the user may not. */
    boolean isForbidden(SQLException failure);

    /** What lets a user make databases, for a person to run. */
    String permission(String user);

    /**
     * The command that writes the rows of some tables to a file, for a person to run.
     * @param tables their names, with the schemas that they lie in
     */
    String backup(Collection<QualifiedName> tables);

    /** The JDBC address of another database on the same server. */
    String address(String url, String name);

    /** The schemas of a database, without those of the system. */
    List<String> schemas(Connection connection) throws SQLException;

    /**
     * Starts a server of its own in this process, where the class path has one.
     * @throws ServerNotStarted if it is there and does not start
     */
    Optional<ScratchServer> startServer();

    /** What to put on the class path to have such a server, as Maven names it. */
    String serverArtifact();

}

package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One kind of thing in the catalog: how all of it is asked for, and how a row is read.
 */
interface CatalogQuery {

    /**
     * The query, with the words of {@link CatalogSql} in it.
     * @param version the major version of the server
     */
    String text(int version);

    /** Takes over what a row says. */
    void read(ResultSet row, CatalogPicture picture) throws SQLException;

}

package dev.aludel.dialect.postgres;

/**
 * A thing as the catalog points at it.
 *
 * @param catalog the catalog that it is a row of, such as {@code pg_class}
 * @param id its object id there
 * @param column the number of a column of it; 0 for the thing itself
 */
record CatalogKey(String catalog, long id, int column) {

    /** A thing that is no column. */
    static CatalogKey of(String catalog, long id) {
        return new CatalogKey(catalog, id, 0);
    }

}

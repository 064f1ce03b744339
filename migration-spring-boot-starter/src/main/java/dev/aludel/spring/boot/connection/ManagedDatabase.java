package dev.aludel.spring.boot.connection;

import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * The database that is migrated, as the application's data sources reach it.
 */
public final class ManagedDatabase {

    private final @Nullable DataSource dataSource;

    /**
     * The database behind a data source.
     * @param dataSource null where the application has none
     */
    public ManagedDatabase(@Nullable DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether a data source leads there: it is the same, below its proxies, or has the
     * same address.
     * @param other a data source; null where it is not known, and then taken for the one
     */
    public boolean isReachedBy(@Nullable DataSource other) {
        if (other == null || this.dataSource == null) {
            return true;
        }
        return DataSourceUnwrapper.unwrapRoot(other) == DataSourceUnwrapper.unwrapRoot(this.dataSource)
                || address(other).flatMap((one) -> address(this.dataSource).map(one::equals)).orElse(false);
    }

    private static Optional<String> address(@Nullable DataSource dataSource) {
        return Optional.ofNullable(dataSource)
            .flatMap((source) -> WorkingDataSource.derived(source, null, null))
            .map(AbstractDriverBasedDataSource::getUrl)
            .map((url) -> url.replaceFirst("\\?.*", ""));
    }

}

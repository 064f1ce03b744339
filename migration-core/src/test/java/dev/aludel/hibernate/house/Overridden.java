package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** What is another for PostgreSQL. */
@SuppressWarnings("deprecation")
final class Overridden {

    private Overridden() {
    }

    @Entity(name = "Ratio")
    @Check(name = "ratio_range", constraints = "ratio > 0")
    @DialectOverride.Check(dialect = PostgreSQLDialect.class,
            override = @Check(name = "ratio_range", constraints = "ratio > 1"))
    @DialectOverride.Check(dialect = H2Dialect.class,
            override = @Check(name = "ratio_range", constraints = "ratio > 2"))
    static class Ratio {

        @Id
        @GeneratedValue
        Long id;

        double ratio;

        @GeneratedColumn("ratio * 2")
        @DialectOverride.GeneratedColumn(dialect = PostgreSQLDialect.class, override = @GeneratedColumn("ratio * 3"))
        Double triple;

        @Formula("ratio")
        @DialectOverride.Formula(dialect = PostgreSQLDialect.class, override = @Formula("ratio + 1"))
        Double formula;

        @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class,
                sameOrAfter = @DialectOverride.Version(major = 15), override = @ColumnDefault("15"))
        @ColumnDefault("1")
        int release;

    }

}

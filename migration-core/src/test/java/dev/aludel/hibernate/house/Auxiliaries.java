package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** An entity beside SQL that the application hands to Hibernate. */
public final class Auxiliaries {

    private Auxiliaries() {
    }

    @Entity(name = "Movement")
    static class Movement {

        @Id
        @GeneratedValue
        Long id;

        int amount;

        @Column(columnDefinition = "movement_kind")
        String kind;

    }

    /** An index that is made by a class. */
    public static final class FastIndex implements AuxiliaryDatabaseObject {

        private static final long serialVersionUID = 1;

        @Override
        public boolean appliesToDialect(Dialect dialect) {
            return dialect instanceof PostgreSQLDialect;
        }

        @Override
        public boolean beforeTablesOnCreation() {
            return false;
        }

        @Override
        public String[] sqlCreateStrings(SqlStringGenerationContext context) {
            return new String[] { "create index movement_amount on movement using brin (amount)" };
        }

        @Override
        public String[] sqlDropStrings(SqlStringGenerationContext context) {
            return new String[] { "drop index if exists movement_amount" };
        }

        @Override
        public String getExportIdentifier() {
            return "fast index";
        }

    }

    /** A domain, which has to be there before the table is. */
    public static final class Kind implements AuxiliaryDatabaseObject {

        private static final long serialVersionUID = 1;

        @Override
        public boolean appliesToDialect(Dialect dialect) {
            return true;
        }

        @Override
        public boolean beforeTablesOnCreation() {
            return true;
        }

        @Override
        public String[] sqlCreateStrings(SqlStringGenerationContext context) {
            return new String[] {
                    "create domain movement_kind as varchar(10) default 'in' check (value in ('in', 'out'))" };
        }

        @Override
        public String[] sqlDropStrings(SqlStringGenerationContext context) {
            return new String[] { "drop domain if exists movement_kind" };
        }

        @Override
        public String getExportIdentifier() {
            return "kind of a movement";
        }

    }

}

package dev.aludel.drift;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.SqlReader;
import dev.aludel.hibernate.EntityModel;
import dev.aludel.hibernate.MappedNames;
import dev.aludel.hibernate.PreviousNames;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What the entities want, brought into the form in which a database shows it. */
@FunctionalInterface
public interface WantedSchema {

    /**
     * The wanted schema, to be compared with that of a database: what a mapping leaves
     * open is as the database has it.
     * @param database the schema of the database
     * @param defaultSchema the schema whose name is left out there; null where there is
     * none
     * @param reader reads what is wanted as SQL
     */
    Schema comparableTo(Schema database, @Nullable String defaultSchema, SqlReader reader);

    /**
     * The sequences that the application numbers columns with.
     * @param defaultSchema the schema whose name is left out; null where there is none
     */
    default Map<ColumnName, QualifiedName> numbered(@Nullable String defaultSchema) {
        return Map.of();
    }

    /**
     * What columns hold in rows that were there before them, in SQL.
     * @param defaultSchema the schema whose name is left out; null where there is none
     */
    default Map<ColumnName, String> firstValues(@Nullable String defaultSchema) {
        return Map.of();
    }

    /**
     * What the user calls tables and columns.
     * @param defaultSchema the schema whose name is left out; null where there is none
     */
    default MappedNames names(@Nullable String defaultSchema) {
        return MappedNames.NONE;
    }

    /**
     * What tables and columns were called before.
     * @param defaultSchema the schema whose name is left out; null where there is none
     */
    default PreviousNames previousNames(@Nullable String defaultSchema) {
        return PreviousNames.NONE;
    }

    /** What the entities of some persistence units want together. */
    static WantedSchema of(List<EntityModel> models) {
        return new WantedByEntities(models);
    }

    /** A schema that is in that form already. */
    static WantedSchema of(Schema schema) {
        return (database, defaultSchema, reader) -> schema;
    }

}

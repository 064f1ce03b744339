package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * Finds out which sequences Hibernate numbers rows with. A generator is made only to be
 * asked: Hibernate makes another each time that it needs one.
 */
record NumberedColumns(Metadata metadata, SqlStringGenerationContext context, Names names) {

    Map<ColumnName, QualifiedName> read() {
        Map<ColumnName, QualifiedName> numbered = new HashMap<>();
        for (PersistentClass entity : this.metadata.getEntityBindings()) {
            if (entity instanceof RootClass root && root.getIdentifier() != null
                    && root.getIdentifier().getColumnSpan() == 1
                    && generator(root) instanceof SequenceStyleGenerator generator
                    && generator.getDatabaseStructure().isPhysicalSequence()) {
                String column = this.names.column(root.getIdentifier().getColumns().get(0));
                QualifiedName sequence = sequence(generator.getDatabaseStructure());
                tables(root).filter(Table::isPhysicalTable)
                    .forEach((table) -> numbered.put(new ColumnName(this.names.table(table), column), sequence));
            }
        }
        return numbered;
    }

    private Object generator(RootClass root) {
        KeyValue identifier = root.getIdentifier();
        return identifier.createGenerator(this.metadata.getDatabase().getDialect(), root, root.getIdentifierProperty(),
                new Settings(this.context));
    }

    private QualifiedName sequence(DatabaseStructure structure) {
        return this.names.qualified(structure.getPhysicalName().getSchemaName(),
                structure.getPhysicalName().getObjectName());
    }

    /**
     * Those that hold rows of their own: with a table for each class there are several.
     */
    private static Stream<Table> tables(RootClass root) {
        return Stream.concat(Stream.of(root.getTable()),
                root.getSubclasses().stream().filter(UnionSubclass.class::isInstance).map(PersistentClass::getTable));
    }

    /** What the application has set for all generators. */
    private record Settings(SqlStringGenerationContext context) implements GeneratorSettings {

        @Override
        public String getDefaultCatalog() {
            return (this.context.getDefaultCatalog() != null) ? this.context.getDefaultCatalog().getText() : "";
        }

        @Override
        public String getDefaultSchema() {
            return (this.context.getDefaultSchema() != null) ? this.context.getDefaultSchema().getText() : "";
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return this.context;
        }

    }

}

package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** Reads the whole metadata of one persistence unit. */
final class MetadataReader {

    private final Metadata metadata;

    private final Database database;

    private final SqlStringGenerationContext context;

    private final Names names;

    private final Leftovers leftovers = new Leftovers();

    MetadataReader(Metadata metadata) {
        this.metadata = metadata;
        this.database = metadata.getDatabase();
        this.context = SqlStringGenerationContextImpl.fromConfigurationMap(this.database.getJdbcEnvironment(),
                this.database,
                this.database.getServiceRegistry().requireService(ConfigurationService.class).getSettings());
        this.names = new Names(this.database, this.context);
    }

    EntityModel read() {
        TableReader reader = new TableReader(this.metadata, this.context, this.names, this.leftovers);
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (Namespace namespace : this.database.getNamespaces()) {
            for (org.hibernate.mapping.Table table : namespace.getTables()) {
                if (table.isView()) {
                    this.leftovers.add("view", this.names.table(table).toString(), table.getViewQuery());
                }
                else if (table.isPhysicalTable()) {
                    tables.add(reader.read(table));
                }
            }
            namespace.getSequences().forEach((sequence) -> sequences.add(sequence(sequence)));
            namespace.getDependencyOrderedUserDefinedTypes()
                .forEach((type) -> statements(this.database.getDialect()
                    .getUserDefinedTypeExporter()
                    .getSqlCreateStrings(type, this.metadata, this.context))
                    .forEach((sql) -> this.leftovers.add("type", this.names.name(type.getNameIdentifier()), sql)));
        }
        this.database.getInitCommands()
            .forEach((command) -> statements(command.initCommands())
                .forEach((sql) -> this.leftovers.add("statement", "at the end", sql)));
        Schema schema = Schema.of(tables, sequences,
                new AuxiliaryReader(this.names, this.leftovers).enumTypes(this.metadata, this.context));
        return new EntityModel(schema, this.leftovers.found(), new MappedNamesReader(this.names).read(this.metadata));
    }

    /**
     * Reads a sequence out of the statement that Hibernate would make it with, which has
     * the bounds of one that counts down too.
     */
    private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
        String create = this.database.getDialect()
            .getSequenceSupport()
            .getCreateSequenceStrings("named", sequence.getInitialValue(), sequence.getIncrementSize(),
                    sequence.getOptions())[0];
        SequenceText text = SequenceText.parse(create.substring(create.indexOf("named") + "named".length()),
                this.names);
        QualifiedName name = this.names.qualified(sequence.getName().getSchemaName(),
                sequence.getName().getSequenceName());
        this.leftovers.add("sequence option", name.toString(), text.rest());
        return Sequence.of(name, (text.type() != null) ? text.type() : DataType.of("bigint"), text.options());
    }

    private static Stream<String> statements(String @Nullable [] statements) {
        return (statements != null) ? Stream.of(statements) : Stream.empty();
    }

}

package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.UserDefinedObjectType;
import org.jspecify.annotations.Nullable;

import dev.aludel.schema.NamedType;
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

    private final List<Table> tables = new ArrayList<>();

    private final List<Sequence> sequences = new ArrayList<>();

    private final Set<NamedType> types = new LinkedHashSet<>();

    private final Set<dev.aludel.schema.Namespace> namespaces = new LinkedHashSet<>();

    private final List<String> views = new ArrayList<>();

    private final List<InitialRows> rows = new ArrayList<>();

    MetadataReader(Metadata metadata) {
        this.metadata = metadata;
        this.database = metadata.getDatabase();
        this.context = SqlStringGenerationContextImpl.fromConfigurationMap(this.database.getJdbcEnvironment(),
                this.database,
                this.database.getServiceRegistry().requireService(ConfigurationService.class).getSettings());
        this.names = new Names(this.database, this.context);
    }

    /**
     * Statements are told in the order in which Hibernate would run them, less what the
     * schema says.
     */
    EntityModel read() {
        BeanValidation.applyTo(this.metadata, this.leftovers);
        AuxiliaryReader auxiliaries = new AuxiliaryReader(this.names, this.metadata, this.context);
        List<NamedType> enumTypes = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        auxiliaries.read(true, enumTypes, statements);
        TableReader reader = new TableReader(this.metadata, this.context, this.names, this.leftovers);
        this.database.getNamespaces().forEach((namespace) -> namespace(namespace, reader));
        statements.addAll(reader.statements());
        statements.addAll(this.views);
        auxiliaries.read(false, enumTypes, statements);
        this.database.getInitCommands()
            .forEach((command) -> statements(command.initCommands()).forEach(statements::add));
        this.types.addAll(enumTypes);
        Schema schema = Schema.of(this.namespaces, this.tables, this.sequences, this.types, List.of());
        return new EntityModel(schema, statements, this.rows, this.leftovers.found(),
                new MappedNamesReader(this.names).read(this.metadata),
                new NumberedColumns(this.metadata, this.context, this.names).read(),
                new FirstValues(this.metadata, this.names).read(),
                new PreviousNamesReader(this.database, this.names).read(this.metadata));
    }

    private void namespace(Namespace namespace, TableReader reader) {
        Identifier schema = namespace.getName().schema();
        Identifier lies = (schema != null) ? schema : this.context.getDefaultSchema();
        if (lies != null && isUsed(namespace)) {
            this.namespaces.add(dev.aludel.schema.Namespace.of(this.names.name(lies)));
        }
        TypeReader typeReader = new TypeReader(this.metadata, this.names);
        namespace.getDependencyOrderedUserDefinedTypes().forEach((type) -> {
            if (type instanceof UserDefinedObjectType struct) {
                this.types.add(typeReader.read(struct));
            }
            else {
                statements(this.database.getDialect()
                    .getUserDefinedTypeExporter()
                    .getSqlCreateStrings(type, this.metadata, this.context))
                    .forEach((sql) -> this.leftovers.add("type", this.names.name(type.getNameIdentifier()), sql));
            }
        });
        SequenceReader sequenceReader = new SequenceReader(this.database.getDialect(), this.names, this.leftovers);
        namespace.getSequences().forEach((sequence) -> this.sequences.add(sequenceReader.read(sequence)));
        namespace.getTables()
            .stream()
            .filter(org.hibernate.mapping.Table::isPhysicalTable)
            .forEach((table) -> table(table, reader));
    }

    private void table(org.hibernate.mapping.Table table, TableReader reader) {
        if (table.isView()) {
            statements(this.database.getDialect()
                .getTableExporter()
                .getSqlCreateStrings(table, this.metadata, this.context)).forEach(this.views::add);
            return;
        }
        Table read = reader.read(table);
        this.tables.add(read);
        table.getInitCommands(this.context)
            .forEach((command) -> statements(command.initCommands())
                .forEach((sql) -> this.rows.add(new InitialRows(read.name(), sql))));
    }

    /** Whether anything lies in it; Hibernate always has one of no name. */
    private static boolean isUsed(Namespace namespace) {
        return Stream.of(namespace.getTables(), namespace.getUserDefinedTypes()).anyMatch((things) -> !things.isEmpty())
                || namespace.getSequences().iterator().hasNext();
    }

    private static Stream<String> statements(String @Nullable [] statements) {
        return (statements != null) ? Stream.of(statements) : Stream.empty();
    }

}

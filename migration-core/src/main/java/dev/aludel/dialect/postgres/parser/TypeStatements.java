package dev.aludel.dialect.postgres.parser;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_type_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_type_statementContext;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.ObjectKind;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;

/** Types: the schema holds those that are enumerations. */
final class TypeStatements {

    private TypeStatements() {
    }

    static Operation create(Source source, Create_type_statementContext create) {
        if (create.ENUM() == null) {
            return new RunCommand("CREATE TYPE", source.sql());
        }
        return new CreateType(
                EnumType.of(source.qualified(create.name), create.enums.stream().map(source::string).toList()));
    }

    static Operation alter(Source source, Alter_type_statementContext alter) {
        QualifiedName type = source.qualified(alter.name);
        if (alter.new_enum_value != null && alter.AFTER() == null) {
            return new AddEnumValue(type, source.string(alter.new_enum_value),
                    (alter.BEFORE() != null) ? source.string(alter.existing_enum_value) : null, null);
        }
        if (alter.rename_to() != null) {
            return new RenameType(type, type.sibling(source.name(alter.rename_to().name)));
        }
        if (alter.set_schema() != null) {
            return new MoveToSchema(ObjectName.of(ObjectKind.TYPE, type),
                    source.qualified(source.name(alter.set_schema().identifier()), "moved").schema());
        }
        throw new NotUnderstood();
    }

}

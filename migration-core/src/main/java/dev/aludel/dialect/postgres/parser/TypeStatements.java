package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.regex.Pattern;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_type_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_type_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Type_actionContext;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;

/** Enum types and composite types. */
final class TypeStatements {

    private static final Pattern CASCADE = Pattern.compile("(?is).*\\scascade\\s*");

    private TypeStatements() {
    }

    static Operation create(Source source, Create_type_statementContext create) {
        QualifiedName name = source.qualified(create.name);
        if (create.ENUM() != null) {
            return new CreateType(EnumType.of(name, create.enums.stream().map(source::string).toList()));
        }
        if (create.AS() == null || create.RANGE() != null) {
            throw new NotUnderstood();
        }
        return new CreateType(CompositeType.of(name,
                create.attrs.stream()
                    .map((attribute) -> Attribute.of(source.name(attribute.identifier()),
                            Types.read(source, attribute.data_type(), attribute.collate_identifier())))
                    .toList()));
    }

    static List<Operation> alter(Source source, Alter_type_statementContext alter) {
        QualifiedName type = source.qualified(alter.name);
        if (CASCADE.matcher(source.sql()).matches()) {
            // Tables of the type follow, and what depends on their columns.
            throw new NotUnderstood();
        }
        if (alter.new_enum_value != null) {
            String other = (alter.existing_enum_value != null) ? source.string(alter.existing_enum_value) : null;
            return List.of(TableAction.ifNeeded(alter.if_not_exists() != null,
                    new AddEnumValue(type, source.string(alter.new_enum_value), (alter.BEFORE() != null) ? other : null,
                            (alter.AFTER() != null) ? other : null)));
        }
        if (alter.existing_enum_name != null) {
            return List.of(new RenameEnumValue(type, source.string(alter.existing_enum_name),
                    source.string(alter.new_enum_name)));
        }
        if (alter.attribute_name != null) {
            return List.of(new RenameAttribute(type, source.name(alter.attribute_name),
                    source.name(alter.new_attribute_name)));
        }
        if (!alter.type_action().isEmpty()) {
            return alter.type_action().stream().map((action) -> attribute(source, type, action)).toList();
        }
        throw new NotUnderstood();
    }

    private static Operation attribute(Source source, QualifiedName type, Type_actionContext action) {
        String name = source.name(action.identifier());
        if (action.ADD() != null) {
            return new AddAttribute(type,
                    Attribute.of(name, Types.read(source, action.data_type(), action.collate_identifier())));
        }
        if (action.DROP() != null) {
            return TableAction.ifNeeded(action.if_exists() != null, new DropAttribute(type, name, null));
        }
        return new ChangeAttributeType(type, name, null,
                Types.read(source, action.data_type(), action.collate_identifier()));
    }

}

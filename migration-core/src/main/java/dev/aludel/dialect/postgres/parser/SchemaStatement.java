package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.Namespace;

/** CREATE SCHEMA, with what is created in it at once. */
final class SchemaStatement {

    private SchemaStatement() {
    }

    /** The operations, read from what follows CREATE SCHEMA. */
    static List<Operation> create(Phrase phrase) {
        Source source = phrase.source();
        boolean ifNeeded = phrase.ifNotExists();
        String name = phrase.is("authorization") ? null : phrase.name();
        if (phrase.take("authorization")) {
            boolean somebody = phrase.is("current_user") || phrase.is("session_user") || phrase.is("current_role");
            if (somebody && name == null) {
                throw new NotUnderstood();
            }
            String role = phrase.name();
            name = (name != null) ? name : role;
        }
        if (name == null || source.schema(name) == null) {
            // The default schema is no place of its own.
            phrase.end();
            return List.of(new RunCommand("CREATE SCHEMA", source.sql()));
        }
        Operation create = new CreateSchema(Namespace.of(name));
        List<Operation> operations = new ArrayList<>(List.of(ifNeeded ? new IfNeeded(create) : create));
        for (String element : elements(phrase)) {
            operations.addAll(read(source.in(name, element)));
        }
        return List.copyOf(operations);
    }

    /** What is not understood stays with its element: the others are still known. */
    private static List<Operation> read(Source element) {
        try {
            return StatementReader.read(element);
        }
        catch (NotUnderstood exception) {
            return List.of(new RunSql(element.sql()));
        }
    }

    private static List<String> elements(Phrase phrase) {
        List<String> elements = new ArrayList<>();
        while (!phrase.isAtEnd()) {
            if (!phrase.is("create") && !phrase.is("grant")) {
                throw new NotUnderstood();
            }
            int start = phrase.offset();
            phrase.skip();
            while (!phrase.isAtEnd() && !phrase.is("create") && !phrase.is("grant")) {
                if (phrase.is('(')) {
                    phrase.enclosed();
                }
                else {
                    phrase.skip();
                }
            }
            elements.add(phrase.textFrom(start));
        }
        return elements;
    }

}

package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.Optional;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.QualifiedName;

/**
 * Reads what a statement does: by its first words where they are enough, by the grammar
 * where they are not.
 */
final class StatementReader {

    private StatementReader() {
    }

    /** The operations of one statement. */
    static List<Operation> read(Source source) {
        return byWords(new Phrase(source)).orElseGet(() -> Statements.read(source, PostgresParser.statement(source)));
    }

    private static Optional<List<Operation>> byWords(Phrase phrase) {
        if (phrase.take("create")) {
            return phrase.take("schema") ? Optional.of(SchemaStatement.create(phrase))
                    : CreateObjectStatement.read(phrase);
        }
        if (phrase.take("alter")) {
            return phrase.take("default", "privileges") ? Optional.of(DefaultPrivilegeStatement.read(phrase))
                    : AlterObjectStatement.read(phrase);
        }
        if (phrase.take("drop")) {
            return DropStatement.read(phrase);
        }
        if (phrase.take("comment")) {
            return Optional.of(List.of(CommentStatement.read(phrase)));
        }
        if (phrase.is("grant") || phrase.is("revoke")) {
            boolean grant = phrase.take("grant") || !phrase.take("revoke");
            return Optional.of(PrivilegeStatement.read(phrase, grant));
        }
        return phrase.take("cluster") ? Optional.of(clustered(phrase)) : Optional.empty();
    }

    /** The index is remembered for the next time. */
    private static List<Operation> clustered(Phrase phrase) {
        Operation cluster = new RunCommand("CLUSTER", phrase.source().sql());
        phrase.take("verbose");
        if (phrase.is('(')) {
            phrase.brackets();
        }
        if (phrase.isAtEnd()) {
            return List.of(cluster);
        }
        QualifiedName table = phrase.qualified();
        if (!phrase.take("using")) {
            return List.of(cluster);
        }
        String head = "ALTER TABLE " + Names.quoted(table);
        return List.of(cluster, Settings.set(table, "cluster", head + " CLUSTER ON " + Names.quoted(phrase.name()),
                head + " SET WITHOUT CLUSTER"));
    }

}

package dev.aludel.dialect.postgres.parser;

import java.util.Optional;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** COMMENT ON: an empty text is none, as the server has it. */
final class CommentStatement {

    private CommentStatement() {
    }

    /** The operation, read from what follows COMMENT. */
    static Operation read(Phrase phrase) {
        phrase.expect("on");
        Optional<ObjectKind> kind = Things.kind(phrase);
        if (kind.isEmpty() || kind.get() == ObjectKind.EXTENSION) {
            // Roles, databases, tablespaces and large objects are in no schema, and the
            // comment of an extension is the one that it brings along.
            return new RunCommand("COMMENT", phrase.source().sql());
        }
        ObjectName name = Things.name(phrase, kind.get());
        phrase.expect("is");
        String text = phrase.take("null") ? "" : phrase.string();
        phrase.end();
        return new SetComment(name, null, text.isEmpty() ? null : text);
    }

}

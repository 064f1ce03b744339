package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** Things that lie in another schema of SQL from now on. */
final class Relocation {

    private Relocation() {
    }

    /** Moves one thing. */
    static Schema of(Schema before, ObjectName object, @Nullable String schema) {
        QualifiedName from = object.name();
        QualifiedName to = QualifiedName.of(schema, from.name());
        return switch (object.kind()) {
            case TABLE -> Followers.table(before, from, to);
            case SEQUENCE -> Followers.sequence(before, from, to);
            case TYPE, DOMAIN -> Followers.type(before, from, to);
            default -> Followers.object(before, object, object.named(to));
        };
    }

    /** Moves all that lies in a schema that gets another name. */
    static Schema ofSchema(Schema before, String from, String to) {
        Namespace found = before.namespaces().get(from);
        if (found == null) {
            throw DoesNotFit.missing("schema", from);
        }
        Schema after = before.withoutNamespace(from).with(new Namespace(to, found.comment()));
        for (QualifiedName table : before.tables().keySet()) {
            after = from.equals(table.schema()) ? Followers.table(after, table, QualifiedName.of(to, table.name()))
                    : after;
        }
        for (QualifiedName sequence : before.sequences().keySet()) {
            after = from.equals(sequence.schema()) && after.sequence(sequence).isPresent()
                    ? Followers.sequence(after, sequence, QualifiedName.of(to, sequence.name())) : after;
        }
        for (QualifiedName type : before.types().keySet()) {
            after = from.equals(type.schema()) ? Followers.type(after, type, QualifiedName.of(to, type.name())) : after;
        }
        for (ObjectName object : after.objects().keySet()) {
            after = from.equals(object.name().schema())
                    ? Followers.object(after, object, object.named(QualifiedName.of(to, object.name().name()))) : after;
        }
        return after;
    }

}

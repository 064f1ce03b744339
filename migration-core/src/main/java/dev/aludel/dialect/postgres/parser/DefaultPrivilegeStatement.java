package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * ALTER DEFAULT PRIVILEGES: one thing for each privilege that things of a kind will have
 * for a role, called after the schema they are made in, or after the role that makes
 * them: {@code tables of maker: SELECT to reader}.
 */
final class DefaultPrivilegeStatement {

    private DefaultPrivilegeStatement() {
    }

    /** The operations, read from what follows ALTER DEFAULT PRIVILEGES. */
    static List<Operation> read(Phrase phrase) {
        int start = phrase.offset();
        if (!phrase.take("for")) {
            // Whose things are meant only the connection knows.
            throw new NotUnderstood();
        }
        phrase.skip();
        List<String> owners = phrase.names();
        List<String> schemas = phrase.take("in", "schema") ? phrase.names() : List.of("");
        String head = ("ALTER DEFAULT PRIVILEGES " + phrase.source().sql().substring(start, phrase.offset())).strip();
        boolean grant = phrase.take("grant");
        if (!grant) {
            phrase.expect("revoke");
        }
        if (phrase.is("all") || phrase.is("grant") || owners.size() > 1 || !grant && schemas.contains("")) {
            throw new NotUnderstood();
        }
        List<String> privileges = phrase.names();
        phrase.expect("on");
        String kind = phrase.name();
        phrase.expect(grant ? "to" : "from");
        List<String> roles = phrase.names();
        boolean option = phrase.take("with", "grant", "option");
        phrase.cascadeAtEnd();
        List<Operation> operations = new ArrayList<>();
        for (String schema : schemas) {
            for (String privilege : privileges) {
                for (String role : roles) {
                    String part = kind + " of " + owners.get(0) + ": " + privilege.toUpperCase(Locale.ROOT) + " to "
                            + role + (option ? " with grant option" : "");
                    ObjectName name = new ObjectName(ObjectKind.DEFAULT_PRIVILEGES,
                            QualifiedName.of(schema.isEmpty() ? owners.get(0) : schema), part);
                    String one = privilege.toUpperCase(Locale.ROOT) + " ON " + kind.toUpperCase(Locale.ROOT);
                    String who = role.equals("public") ? "PUBLIC" : Names.quoted(role);
                    operations
                        .add(grant
                                ? new CreateObject(NamedObject
                                    .of(name,
                                            head + " GRANT " + one + " TO " + who
                                                    + (option ? " WITH GRANT OPTION" : ""),
                                            Set.of())
                                    .removedBy(head + " REVOKE " + one + " FROM " + who))
                                : new IfNeeded(new DropObject(name, null, false)));
                }
            }
        }
        return List.copyOf(operations);
    }

}

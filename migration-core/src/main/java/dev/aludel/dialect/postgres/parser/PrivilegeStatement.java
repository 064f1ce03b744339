package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * GRANT and REVOKE: one operation for each privilege of each role on each thing. A role
 * that is given to another one is in no schema.
 */
final class PrivilegeStatement {

    /** Privileges that columns have too. */
    private static final Set<String> COLUMN = Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES");

    private final Phrase phrase;

    private final boolean grant;

    private final List<Privilege> privileges = new ArrayList<>();

    private PrivilegeStatement(Phrase phrase, boolean grant) {
        this.phrase = phrase;
        this.grant = grant;
    }

    /** One privilege, on a column where one is given. */
    private record Privilege(String name, @Nullable String column) {

        String sql() {
            return (this.column != null) ? this.name + " (" + Names.quoted(this.column) + ")" : this.name;
        }

        @Override
        public String toString() {
            return (this.column != null) ? this.name + " (" + this.column + ")" : this.name;
        }

    }

    /** The operations, read from what follows GRANT or REVOKE. */
    static List<Operation> read(Phrase phrase, boolean grant) {
        String sql = phrase.source().sql();
        PrivilegeStatement statement = new PrivilegeStatement(phrase, grant);
        if (phrase.take("grant", "option", "for")) {
            throw new NotUnderstood();
        }
        if (!statement.privileges()) {
            return List.of(new RunCommand(grant ? "GRANT" : "REVOKE", sql));
        }
        if (phrase.is("database") || phrase.is("tablespace") || phrase.is("large") || phrase.is("parameter")) {
            return List.of(new RunCommand(grant ? "GRANT" : "REVOKE", sql));
        }
        phrase.take("foreign");
        ObjectKind kind = Things.kind(phrase).orElse(ObjectKind.TABLE);
        if (phrase.is("all")) {
            // Which those are only the schema knows.
            throw new NotUnderstood();
        }
        List<ObjectName> things = new ArrayList<>();
        do {
            things.add(Things.name(phrase, kind));
        }
        while (phrase.take(','));
        if (grant && statement.isForWhoIsConnected()) {
            return List.of(new RunCommand("GRANT", sql));
        }
        List<String> roles = statement.roles();
        boolean option = statement.tail();
        List<Operation> operations = new ArrayList<>();
        for (ObjectName thing : things) {
            for (String role : roles) {
                statement.refuseWhatOnlyTheServerKnows(kind, role);
                for (Privilege privilege : statement.spelledOut(kind)) {
                    statement.add(operations, thing, privilege, role, option);
                }
            }
        }
        return List.copyOf(operations);
    }

    private void add(List<Operation> operations, ObjectName thing, Privilege privilege, String role, boolean option) {
        boolean table = thing.kind() == ObjectKind.TABLE;
        String prefix = table ? "" : thing.kind().noun() + ((thing.part() != null) ? " " + thing.part() : "") + ": ";
        String part = prefix + privilege + " to " + role;
        String on = " ON " + (table ? "" : thing.kind().sql() + " ") + Names.quoted(thing.name())
                + ((thing.part() != null) ? thing.part() : "");
        String who = role.equals("public") ? "PUBLIC" : Names.quoted(role);
        if (!this.grant) {
            operations.add(dropped(thing.name(), part));
            operations.add(dropped(thing.name(), part + " with grant option"));
            return;
        }
        ObjectName name = new ObjectName(ObjectKind.GRANT, thing.name(), option ? part + " with grant option" : part);
        operations.add(
                new CreateObject(
                        NamedObject
                            .of(name,
                                    "GRANT " + privilege.sql() + on + " TO " + who
                                            + (option ? " WITH GRANT OPTION" : ""),
                                    Set.of(thing))
                            .removedBy("REVOKE " + privilege.sql() + on + " FROM " + who)));
    }

    private static Operation dropped(QualifiedName thing, String part) {
        return new IfNeeded(new DropObject(new ObjectName(ObjectKind.GRANT, thing, part), null, false));
    }

    /** Reads them and ON; whether there is an ON, without which they are roles. */
    private boolean privileges() {
        do {
            String name = this.phrase.name().toUpperCase(Locale.ROOT);
            if (name.equals("ALL")) {
                this.phrase.take("privileges");
            }
            if (this.phrase.take('(')) {
                this.phrase.names().forEach((column) -> this.privileges.add(new Privilege(name, column)));
                this.phrase.expect(')');
            }
            else {
                this.privileges.add(new Privilege(name, null));
            }
        }
        while (this.phrase.take(','));
        return this.phrase.take("on");
    }

    /**
     * Who grants something to itself has it already: as the owner, whose privileges are
     * not told, or because it may pass it on.
     */
    private boolean isForWhoIsConnected() {
        return this.phrase.rest().matches("(?is)to\\s+(group\\s+)?(current_user|session_user|current_role)");
    }

    private List<String> roles() {
        this.phrase.expect(this.grant ? "to" : "from");
        List<String> roles = new ArrayList<>();
        do {
            this.phrase.take("group");
            if (this.phrase.is("current_user") || this.phrase.is("session_user") || this.phrase.is("current_role")) {
                // Who that is only the connection knows.
                throw new NotUnderstood();
            }
            roles.add(this.phrase.name());
        }
        while (this.phrase.take(','));
        return roles;
    }

    /**
     * Everybody has privileges that nobody granted, ALL is more on newer servers, and
     * what a table is taken from its columns are taken too ("Privileges" of the manual).
     */
    private void refuseWhatOnlyTheServerKnows(ObjectKind kind, String role) {
        boolean given = role.equals("public") && kind != ObjectKind.TABLE && kind != ObjectKind.SEQUENCE;
        boolean table = kind == ObjectKind.TABLE && this.privileges.stream()
            .anyMatch((privilege) -> privilege.column() == null
                    && (privilege.name().equals("ALL") || !this.grant && COLUMN.contains(privilege.name())));
        if (given || table) {
            throw new NotUnderstood();
        }
    }

    /** Whether they may be passed on. */
    private boolean tail() {
        boolean option = this.phrase.take("with", "grant", "option");
        if (this.phrase.take("granted", "by")) {
            this.phrase.name();
        }
        this.phrase.cascadeAtEnd();
        return option;
    }

    /**
     * ALL is spelled out; MAINTAIN, which PostgreSQL 17 added, is not among those of a
     * table.
     */
    private List<Privilege> spelledOut(ObjectKind kind) {
        return this.privileges.stream().flatMap((privilege) -> {
            if (!privilege.name().equals("ALL")) {
                return Stream.of(privilege);
            }
            return all(kind, privilege.column() != null).map((name) -> new Privilege(name, privilege.column()));
        }).toList();
    }

    private static Stream<String> all(ObjectKind kind, boolean column) {
        return switch (kind) {
            case TABLE -> column ? Stream.of("SELECT", "INSERT", "UPDATE", "REFERENCES")
                    : Stream.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
            case SEQUENCE -> Stream.of("SELECT", "UPDATE", "USAGE");
            case SCHEMA -> Stream.of("USAGE", "CREATE");
            case FUNCTION, PROCEDURE, AGGREGATE -> Stream.of("EXECUTE");
            default -> Stream.of("USAGE");
        };
    }

}

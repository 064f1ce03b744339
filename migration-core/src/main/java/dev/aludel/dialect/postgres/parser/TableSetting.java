package dev.aludel.dialect.postgres.parser;

import java.util.Locale;
import java.util.TreeMap;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

import dev.aludel.operation.AddParent;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetParameters;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** The actions of ALTER TABLE on the table as a whole. */
record TableSetting(TableAction statement) {

    Operation read(Table_actionContext action) {
        QualifiedName table = this.statement.table();
        Source source = this.statement.source();
        if (action.owner_to() != null || action.OIDS() != null) {
            return this.statement.command();
        }
        if (action.set_logged() != null) {
            return new SetLogged(table, action.set_logged().LOGGED() != null);
        }
        if (action.storage_parameters() != null) {
            return new SetParameters(ObjectName.table(table), Parameters.of(source, action.storage_parameters()),
                    new TreeMap<>());
        }
        if (action.RESET() != null && action.names_in_parens() != null) {
            return new ResetParameters(ObjectName.table(table), Parameters.names(source, action.names_in_parens()));
        }
        if (action.parent_table != null && action.inherit_option() != null) {
            QualifiedName parent = source.qualified(action.parent_table);
            return (action.inherit_option().NO() != null) ? new DropParent(table, parent)
                    : new AddParent(table, parent);
        }
        if (action.set_tablespace() != null) {
            return Settings.tablespace(table, "TABLE", source.name(action.set_tablespace().identifier()));
        }
        if (action.METHOD() != null) {
            return Settings.accessMethod(table,
                    (action.access_method_name != null) ? source.name(action.access_method_name) : "heap");
        }
        return told(action);
    }

    private Operation told(Table_actionContext action) {
        QualifiedName table = this.statement.table();
        if (action.SECURITY() != null) {
            return (action.FORCE() != null)
                    ? told(action.NO() == null, "force row level security", "NO FORCE ROW LEVEL SECURITY")
                    : told(action.ENABLE() != null, "row level security", "DISABLE ROW LEVEL SECURITY");
        }
        if (action.REPLICA() != null && action.IDENTITY() != null) {
            return told(action.DEFAULT() == null, "replica identity", "REPLICA IDENTITY DEFAULT");
        }
        if (action.CLUSTER() != null) {
            return told(action.ON() != null, "cluster", "SET WITHOUT CLUSTER");
        }
        if (action.TRIGGER() != null && action.trigger_name != null) {
            return fired("trigger", this.statement.source().simple(action.trigger_name), action);
        }
        if (action.TRIGGER() != null && (action.ALL() != null || action.USER() != null)) {
            return new SwitchTriggers(table, action.ENABLE() != null, action.ALL() != null);
        }
        if (action.RULE() != null && action.rewrite_rule_name != null) {
            return fired("rule", this.statement.source().simple(action.rewrite_rule_name), action);
        }
        if (action.type_name != null || action.OF() != null) {
            return (action.NOT() == null) ? told(true, "type", "NOT OF") : Settings.unset(table, "type");
        }
        throw new NotUnderstood();
    }

    /** Triggers and rules are enabled where nobody said otherwise. */
    private Operation fired(String kind, String name, Table_actionContext action) {
        boolean usual = action.ENABLE() != null && action.REPLICA() == null && action.ALWAYS() == null;
        return told(!usual, kind + " " + name, "ENABLE " + kind.toUpperCase(Locale.ROOT) + " " + Names.quoted(name));
    }

    private Operation told(boolean set, String part, String back) {
        QualifiedName table = this.statement.table();
        return set
                ? Settings.set(table, part, this.statement.alone(), "ALTER TABLE " + Names.quoted(table) + " " + back)
                : Settings.unset(table, part);
    }

}

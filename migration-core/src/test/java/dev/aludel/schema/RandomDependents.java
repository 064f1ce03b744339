package dev.aludel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Views, functions, triggers and policies that depend on the tables of a random schema,
 * with the needs that a catalog tells.
 */
final class RandomDependents {

    private final Chance chance;

    RandomDependents(Chance chance) {
        this.chance = chance;
    }

    Schema on(Schema schema) {
        Schema after = schema;
        ObjectName function = new ObjectName(ObjectKind.FUNCTION, QualifiedName.of("next_code"), "()");
        if (this.chance.of(0.5)) {
            after = after.with(NamedObject.of(function,
                    "CREATE OR REPLACE FUNCTION next_code() RETURNS text LANGUAGE plpgsql AS $$ begin return '%s'; end $$"
                        .formatted(this.chance.one("1", "2")),
                    Set.of())
                .commented(this.chance.comment()));
        }
        for (Table table : schema.tables().values()) {
            if (table.column("tenant").isPresent()) {
                after = on(after, table, function);
            }
        }
        return after;
    }

    private Schema on(Schema schema, Table table, ObjectName function) {
        Schema after = schema;
        String suffix = Integer.toHexString(table.name().hashCode());
        if (schema.object(function).isPresent() && this.chance.of(0.4)) {
            after = after.withTable(table.name(),
                    (found) -> found.withColumn("code", (code) -> code.type().name().name().equals("integer") ? code
                            : code.filledBy(new Default("next_code()"))));
        }
        if (this.chance.of(0.4)) {
            ObjectKind kind = this.chance.one(ObjectKind.VIEW, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
            ObjectName view = ObjectName.of(kind, QualifiedName.of("view " + suffix));
            List<String> columns = new ArrayList<>(List.of("tenant"));
            columns.addAll(this.chance.some(
                    table.columns().stream().map(Column::name).filter((column) -> !column.equals("tenant")).toList(),
                    0.4));
            after = after.with(NamedObject.of(view,
                    "CREATE %s %s AS SELECT %s FROM %s".formatted(kind.sql(), quoted(view.name()),
                            columns.stream().map(RandomDependents::quoted).collect(Collectors.joining(", ")),
                            quoted(table.name())),
                    needs(table, columns))
                .commented(this.chance.comment()));
            if (this.chance.of(0.4)) {
                ObjectName above = ObjectName.of(ObjectKind.VIEW, QualifiedName.of("above " + suffix));
                after = after.with(NamedObject.of(above,
                        "CREATE VIEW %s AS SELECT tenant FROM %s".formatted(quoted(above.name()), quoted(view.name())),
                        Set.of(ObjectName.column(view.name(), "tenant"), view)));
            }
        }
        return guarded(after, table, suffix);
    }

    private Schema guarded(Schema schema, Table table, String suffix) {
        Schema after = schema;
        if (this.chance.of(0.3)) {
            String column = this.chance.one("tenant", "amount");
            after = after.with(NamedObject.of(new ObjectName(ObjectKind.POLICY, table.name(), "guard"),
                    "CREATE POLICY guard ON %s USING (%s > 0)".formatted(quoted(table.name()), column),
                    needs(table, List.of(column))));
        }
        if (this.chance.of(0.3)) {
            ObjectName function = new ObjectName(ObjectKind.FUNCTION, QualifiedName.of("touch " + suffix), "()");
            String column = this.chance.one("code", "amount");
            Set<ObjectName> needs = new HashSet<>(needs(table, List.of(column)));
            needs.add(function);
            after = after.with(NamedObject.of(function,
                    "CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$ begin return new; end $$"
                        .formatted(quoted(function.name())),
                    Set.of()))
                .with(NamedObject.of(new ObjectName(ObjectKind.TRIGGER, table.name(), "touched"),
                        "CREATE TRIGGER touched BEFORE UPDATE OF %s ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
                            .formatted(column, quoted(table.name()), quoted(function.name())),
                        needs));
        }
        return after;
    }

    private static Set<ObjectName> needs(Table table, List<String> columns) {
        Set<ObjectName> needs = columns.stream()
            .map((column) -> ObjectName.column(table.name(), column))
            .collect(Collectors.toCollection(HashSet::new));
        needs.add(ObjectName.table(table.name()));
        return needs;
    }

    private static String quoted(QualifiedName name) {
        return ((name.schema() != null) ? quoted(name.schema()) + "." : "") + quoted(name.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

}

package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Naming;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.ValueSource;

/**
 * Writes tables and their parts in the words of a Java migration; nothing where they
 * would say less, or something else.
 */
final class JavaTables {

    private final JavaTypes types;

    private final SortedSet<String> imports = new TreeSet<>();

    JavaTables(JavaTypes types) {
        this.types = types;
    }

    /** The classes that were needed. */
    SortedSet<String> imports() {
        return this.imports;
    }

    /** What is said of a new table, a line each. */
    Optional<List<String>> lines(Table table) {
        if (!table.equals(Table.of(table.name(), table.columns()).withConstraints(table.constraints()))) {
            return Optional.empty();
        }
        PrimaryKey key = table.primaryKey();
        boolean inline = key != null && key.columns().size() == 1
                && constraint(table.name(), key).filter((code) -> !code.contains(".")).isPresent();
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean inKey = key != null && key.columns().contains(column.name());
            Optional<String> code = column(inKey ? column.optional() : column);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            lines.add("table.column%s%s;".formatted(code.get(), (inKey && inline) ? ".primaryKey()" : ""));
        }
        for (Constraint constraint : table.constraints()) {
            Optional<String> code = constraint(table.name(), constraint);
            if (code.isEmpty() || isNotValid(constraint) && constraint instanceof CheckConstraint) {
                return Optional.empty();
            }
            if (!inline || constraint != key) {
                lines.add("table.%s;".formatted(code.get()));
            }
        }
        return Optional.of(lines);
    }

    /** What stands behind {@code column}: {@code ("name", text()).notNull()}. */
    Optional<String> column(Column column) {
        if (column.comment() != null) {
            return Optional.empty();
        }
        Optional<String> value = value(column.value());
        boolean notNull = !column.nullable() && !(column.value() instanceof Identity);
        return this.types.code(column.type())
            .filter((type) -> value.isPresent())
            .map((type) -> "(%s, %s)%s%s".formatted(JavaText.string(column.name()), type, value.orElse(""),
                    notNull ? ".notNull()" : ""));
    }

    /** {@code unique("name").named("labels_name")}. */
    Optional<String> constraint(QualifiedName table, Constraint constraint) {
        String name = constraint.name();
        if (name == null) {
            return Optional.empty();
        }
        if (constraint instanceof CheckConstraint check) {
            return check.equals(CheckConstraint.of(name, check.expression()).enforced(check.enforcement()))
                    && check.enforcement() != Enforcement.NOT_ENFORCED
                            ? Optional.of("check(%s, %s)%s".formatted(JavaText.string(name),
                                    JavaText.string(check.expression()), isNotValid(check) ? ".notValid()" : ""))
                            : Optional.empty();
        }
        String more = named(table, constraint) + deferred(constraint.deferral());
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key).map((code) -> code + more);
        }
        if (constraint instanceof PrimaryKey key) {
            return key.equals(PrimaryKey.of(name, key.columns()).deferred(key.deferral()))
                    ? Optional.of("primaryKey(%s)".formatted(JavaText.strings(key.columns())) + more)
                    : Optional.empty();
        }
        return constraint instanceof UniqueConstraint key
                && key.equals(UniqueConstraint.of(name, key.columns()).deferred(key.deferral()))
                        ? Optional.of("unique(%s)".formatted(JavaText.strings(key.columns())) + more)
                        : Optional.empty();
    }

    private Optional<String> foreignKey(ForeignKey key) {
        ForeignKey sayable = ForeignKey.of(key.name(), key.columns(), key.referencedTable(), key.referencedColumns())
            .ruledBy(ReferentialRules.of(key.onDelete(), key.onUpdate()))
            .deferred(key.deferral())
            .enforced(key.enforcement());
        if (!key.equals(sayable) || !JavaNames.isSayable(key.referencedTable())
                || key.enforcement() == Enforcement.NOT_ENFORCED) {
            return Optional.empty();
        }
        String columns = (key.columns().size() == 1) ? JavaText.string(key.columns().get(0))
                : "List.of(%s)".formatted(JavaText.strings(key.columns()));
        if (key.columns().size() != 1) {
            this.imports.add("java.util.List");
        }
        return Optional.of("foreignKey(%s, %s)".formatted(columns, JavaText.string(key.referencedTable().toString()))
                + (key.referencedColumns().isEmpty() ? ""
                        : ".to(%s)".formatted(JavaText.strings(key.referencedColumns())))
                + action("onDelete", key.onDelete()) + action("onUpdate", key.onUpdate())
                + (isNotValid(key) ? ".notValid()" : ""));
    }

    private String action(String event, ReferentialAction action) {
        if (action == ReferentialAction.NO_ACTION) {
            return "";
        }
        this.imports.add(ReferentialAction.class.getName());
        return ".%s(ReferentialAction.%s)".formatted(event, action.name());
    }

    private String deferred(Deferral deferral) {
        if (deferral == Deferral.NOT_DEFERRABLE) {
            return "";
        }
        this.imports.add(Deferral.class.getName());
        return ".deferred(Deferral.%s)".formatted(deferral.name());
    }

    /** The name it would be given anyway need not be said. */
    private static String named(QualifiedName table, Constraint constraint) {
        Table unnamed = Table.of(table).withConstraints(List.of(constraint.named(null)));
        String usual = Naming.USUAL.complete(unnamed, Set.of()).constraints().get(0).name();
        String name = String.valueOf(constraint.name());
        return name.equals(usual) ? "" : ".named(%s)".formatted(JavaText.string(name));
    }

    private static boolean isNotValid(Constraint constraint) {
        return constraint.enforcement() == Enforcement.NOT_VALIDATED;
    }

    private static Optional<String> value(@Nullable ValueSource value) {
        if (value == null) {
            return Optional.of("");
        }
        if (value instanceof Default given) {
            return Optional.of(".defaultSql(%s)".formatted(JavaText.string(given.expression())));
        }
        if (value instanceof Generated generated && generated.stored()) {
            return Optional.of(".generatedAs(%s)".formatted(JavaText.string(generated.expression())));
        }
        return (value instanceof Identity identity && identity.options().equals(SequenceOptions.DEFAULTS))
                ? Optional.of(identity.always() ? ".identityAlways()" : ".identity()") : Optional.empty();
    }

}

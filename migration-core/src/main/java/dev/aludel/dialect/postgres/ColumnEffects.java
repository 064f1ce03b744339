package dev.aludel.dialect.postgres;

import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What PostgreSQL does to the columns of tables. */
final class ColumnEffects {

    private ColumnEffects() {
    }

    static Cases<Claim> in(Cases<Claim> cases) {
        return values(columns(cases));
    }

    private static Cases<Claim> columns(Cases<Claim> cases) {
        return cases.on(AddColumn.class, ColumnEffects::added)
            .on(DropColumn.class,
                    (op) -> Claim.exclusive(op.table())
                        .and(Claim.found(LockMode.ACCESS_EXCLUSIVE, (at) -> at.before()
                            .table(op.table())
                            .stream()
                            .flatMap(
                                    (table) -> Partners.referredTo(table, (key) -> key.columns().contains(op.column())))
                            .flatMap((partner) -> Partners.guarded(at, partner)))))
            .on(RenameColumn.class, (op) -> Claim.exclusive(op.table()))
            .on(ChangeColumnType.class, ColumnEffects::converted)
            .on(SetNotNull.class,
                    (op) -> (at) -> (isMandatory(at.before(), op.table(), op.column())
                            ? Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.table())
                            : Claim.exclusive(op.table())
                                .scanning((here) -> !isNeverNull(here, op.table(), op.column())))
                        .in(at))
            .on(DropNotNull.class, (op) -> Claim.exclusive(op.table()));
    }

    private static Cases<Claim> values(Cases<Claim> cases) {
        return cases.on(SetDefault.class, (op) -> Claim.exclusive(op.table()))
            .on(DropDefault.class, (op) -> Claim.exclusive(op.table()))
            .on(AddIdentity.class, (op) -> Claim.exclusive(op.table()))
            .on(DropIdentity.class, (op) -> Claim.exclusive(op.table()))
            .on(ChangeIdentity.class, (op) -> Claim.exclusive(op.table()))
            .on(ChangeGeneration.class, ColumnEffects::computed)
            .on(DropGeneration.class, (op) -> Claim.exclusive(op.table()));
    }

    /** What a virtual column may not be is looked for in each row that is there. */
    private static Claim added(AddColumn op) {
        Column column = op.column();
        boolean checked = column.value() instanceof Generated generated && !generated.stored() && !column.nullable();
        return Claim.exclusive(op.table()).scanning(checked).rewriting((at) -> Rewrites.byAdding(column, at.before()));
    }

    /** Both ends of a foreign key are locked, as the key is made anew. */
    private static Claim converted(ChangeColumnType op) {
        return Claim.exclusive(op.table())
            .and(Claim.found(LockMode.ACCESS_EXCLUSIVE,
                    (at) -> Partners.ofColumn(at.before(), op.table(), op.column())))
            .scanning((at) -> !isSame(op) && isChecked(at.before(), op.table(), op.column()))
            .rebuilding((at) -> !isSame(op) && Rebuilds.byChanging(op, at.before()))
            .rewriting((at) -> Rewrites.byChanging(op, at.before()));
    }

    private static boolean isSame(ChangeColumnType op) {
        return op.to().equals(op.from());
    }

    /**
     * A virtual column has nothing to write, but whatever is demanded of it is looked for
     * again.
     */
    private static Claim computed(ChangeGeneration op) {
        boolean virtual = op.from() != null && !op.from().stored();
        return virtual
                ? Claim.exclusive(op.table())
                    .scanning((at) -> at.before().table(op.table()).isEmpty()
                            || isMandatory(at.before(), op.table(), op.column())
                            || isChecked(at.before(), op.table(), op.column()))
                : Claim.exclusive(op.table()).rewriting();
    }

    private static boolean isChecked(Schema schema, QualifiedName table, String column) {
        return Family.of(schema, table)
            .flatMap((name) -> schema.table(name).stream())
            .flatMap((found) -> found.checks().stream())
            .anyMatch((check) -> Mentions.column(check.expression(), column));
    }

    static boolean isMandatory(Schema schema, QualifiedName table, String column) {
        return schema.whole(table)
            .flatMap((found) -> found.column(column))
            .filter((found) -> !found.nullable())
            .isPresent();
    }

    /**
     * Whether it is known that there is no null: the column is mandatory already, in each
     * of the tables that inherit it, or a valid check says so that the same statement
     * leaves there.
     */
    static boolean isNeverNull(Circumstances at, QualifiedName table, String column) {
        return Family.of(at.before(), table)
            .allMatch((name) -> isMandatory(at.before(), name, column)
                    || isProvedNotNull(at.before(), name, column) && isProvedNotNull(at.after(), name, column));
    }

    private static boolean isProvedNotNull(Schema schema, QualifiedName name, String column) {
        return schema.table(name)
            .stream()
            .flatMap((table) -> checks(schema, table))
            .filter(CheckConstraint::validated)
            .anyMatch((check) -> NullCheck.excludesNull(check.expression(), column));
    }

    /** Those of the tables above are its own as well. */
    private static Stream<CheckConstraint> checks(Schema schema, Table table) {
        return Stream.concat(table.checks().stream(),
                table.inheritance()
                    .parents()
                    .stream()
                    .flatMap((parent) -> schema.table(parent).stream())
                    .flatMap((parent) -> checks(schema, parent))
                    .filter(CheckConstraint::inherited));
    }

}

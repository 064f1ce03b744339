package dev.aludel.plan;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.ColumnCopy;
import dev.aludel.fact.Conversion;
import dev.aludel.fact.ConversionRisk;
import dev.aludel.fact.UnfitRows;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;

/**
 * What becomes of the values of a column in another type.
 *
 * @param change the change
 * @param values what the database is asked about them
 * @param risk what can become of them, whatever they are
 * @param setting where the change is made
 */
record ValueFate(ChangeColumnType change, ValuesBeyond values, ConversionRisk risk, Setting setting) {

    /** How many rows are named. */
    private static final int EXAMPLES = 3;

    static ValueFate of(ChangeColumnType change, Setting setting) {
        DataType from = Objects.requireNonNull(change.from());
        String using = change.using();
        if (using == null) {
            ColumnCopy copy = new ColumnCopy(change.table(), "", change.column(), from, change.column(), change.to(),
                    false);
            String copied = setting.dialect().grammar().copied(copy);
            using = copied.equals(setting.sql(change.column())) ? null : copied;
        }
        ValuesBeyond question = new ValuesBeyond(change.table(), change.column(), from, change.to(), using);
        return new ValueFate(change, question, setting.dialect().facts().risk(question), setting);
    }

    boolean mayFail() {
        return this.risk.mayFail();
    }

    /** Whether every value is certain to stay what it is. */
    boolean isHarmless() {
        return !this.risk.mayFail() && !this.risk.mayChange();
    }

    /**
     * What a person has to decide; null for nothing. Where a database was asked and could
     * not say, because the type is not there yet or the rows are too many, what does not
     * fit fails without any harm.
     */
    @Nullable String question() {
        if (isHarmless()) {
            return null;
        }
        Conversion found = this.setting.facts().ask(this.values).orElse(null);
        if (found == null) {
            boolean asked = !this.setting.facts().serverVersion().isEmpty();
            return (asked && !this.risk.mayChange()) ? null
                    : "whether every %s of %s fits %s, and stays what it is; nobody has looked at the rows"
                        .formatted(this.change.column(), this.change.table(), this.change.to());
        }
        if (found.failing() > 0) {
            return "what becomes of %s: change %s, then take this line away".formatted(
                    rows(found.failing(), found, "does not fit", UnfitRows.Kind.FAILING),
                    (found.failing() == 1) ? "it" : "them");
        }
        return (found.changed() > 0) ? "whether it is meant that %s"
            .formatted(rows(found.changed(), found, "becomes another", UnfitRows.Kind.CHANGED)) : null;
    }

    private String rows(long count, Conversion found, String fate, UnfitRows.Kind kind) {
        String text = "%,d of %,d rows of %s whose %s %s%s".formatted(count, found.rows(), this.change.table(),
                this.change.column(), fate,
                (kind == UnfitRows.Kind.FAILING) ? " " + this.change.to() : " value as " + this.change.to());
        List<String> keys = keys(kind);
        return keys.isEmpty() ? text : text + ", such as " + String.join("; ", keys);
    }

    /** A key that changes itself would tell the values. */
    private List<String> keys(UnfitRows.Kind kind) {
        PrimaryKey key = this.setting.before().table(this.change.table()).map(Table::primaryKey).orElse(null);
        if (key == null || key.columns().contains(this.change.column())) {
            return List.of();
        }
        return this.setting.facts()
            .ask(new UnfitRows(this.values, kind, key.columns(), EXAMPLES))
            .map((found) -> found.keys()
                .stream()
                .map((values) -> String.join(", ", key.columns()) + " " + values)
                .toList())
            .orElse(List.of());
    }

}

package dev.aludel.safety.rule.loss;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.UpdateRows;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Column;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;

/** An UPDATE without a condition rewrites a whole table in one transaction. */
final class UpdateWithoutWhere implements Rule<UpdateRows> {

    private static final Pattern OPEN_ENDED = Pattern.compile("update\\b((?!\\b(where|from|returning)\\b).)*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "int", "int4", "bigint", "int8");

    @Override
    public Class<UpdateRows> subject() {
        return UpdateRows.class;
    }

    @Override
    public Stream<Danger> dangers(UpdateRows op, Scene scene) {
        if (op.where() != null) {
            return Stream.empty();
        }
        Verdict verdict = (scene.lossOfRows(op.table()) == Verdict.NO_LOSS) ? Verdict.NO_LOSS : Verdict.CANNOT_TELL;
        Danger danger = Danger.waiting(op.table(), verdict, """
                An UPDATE without a condition writes every row of %s anew in one transaction: who writes one of them \
                waits until it ends, and the table grows to twice its size.""".formatted(op.table()));
        return Stream.of(inBatches(op, scene).map(danger::instead).orElse(danger));
    }

    /** The statement with the first keys alone, where its end is the place for them. */
    private static Optional<String> inBatches(UpdateRows op, Scene scene) {
        if (!OPEN_ENDED.matcher(scene.text()).matches()) {
            return Optional.empty();
        }
        return scene.before().table(op.table()).flatMap(UpdateWithoutWhere::numericKey).map((key) -> """
                -- migrate:transaction none

                -- migrate:up
                %1$s
                WHERE %2$s > 0 AND %2$s <= 10000;
                -- and so on for each 10,000 keys, up to the last""".formatted(scene.text(), scene.name(key)));
    }

    private static Optional<String> numericKey(Table table) {
        return Optional.ofNullable(table.primaryKey())
            .map(PrimaryKey::columns)
            .filter((columns) -> columns.size() == 1)
            .flatMap((columns) -> table.column(columns.get(0)))
            .filter((column) -> NUMBERS.contains(column.type().toString()))
            .map(Column::name);
    }

}

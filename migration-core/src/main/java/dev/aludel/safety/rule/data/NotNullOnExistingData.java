package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.fact.NullsIn;
import dev.aludel.migration.Sql;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.UpdateRows;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;

/** SET NOT NULL fails on a null, and so does a primary key. */
final class NotNullOnExistingData implements Rule<TableOperation> {

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        return columns(op, scene).filter((column) -> !isNowhereNull(op, column, scene))
            .map((column) -> danger(op, column, scene));
    }

    /** The columns that are mandatory from now on. */
    private static Stream<String> columns(TableOperation op, Scene scene) {
        if (op instanceof SetNotNull set) {
            return Stream.of(set.column());
        }
        if (op instanceof AddPrimaryKey add) {
            return add.primaryKey().columns().stream();
        }
        if (op instanceof AddKeyUsingIndex add && add.primary()) {
            Optional<Index> index = scene.before().table(op.table()).flatMap((table) -> table.index(add.index()));
            return index.stream().flatMap((found) -> found.columns().stream());
        }
        return Stream.empty();
    }

    private static boolean isNowhereNull(TableOperation op, String column, Scene scene) {
        return scene.isMandatory(op.table(), column) || scene.isProvedNotNull(op.table(), column)
                || isFilled(op, column, scene) || OwnRows.only(op.table(), scene) || isBornWithValue(op, column, scene);
    }

    private static boolean isBornWithValue(TableOperation op, String column, Scene scene) {
        return scene.before().whole(op.table()).flatMap((table) -> table.column(column)).isEmpty() && scene.after()
            .whole(op.table())
            .flatMap((table) -> table.column(column))
            .filter((found) -> found.value() != null)
            .isPresent();
    }

    /** Whether the migration gives every row a value before, or runs what may do so. */
    private static boolean isFilled(TableOperation op, String name, Scene scene) {
        if (scene.earlier().stream().anyMatch((step) -> !(step.statement().action() instanceof Sql))) {
            return true;
        }
        String column = "\"?" + Pattern.quote(name) + "\"?";
        Pattern given = Pattern.compile("(?is).*\\bSET\\b.*(?<![\\w.])" + column + "\\s*=.*");
        Pattern missing = Pattern.compile("(?is)\\s*(\\w+\\.)?" + column + "\\s+IS\\s+NULL\\s*");
        return scene.earlier()
            .stream()
            .anyMatch((step) -> step.operations()
                .stream()
                .anyMatch((earlier) -> earlier instanceof UpdateRows update && update.table().equals(op.table())
                        && (update.where() == null || missing.matcher(update.where()).matches())
                        && given.matcher(step.statement().text()).matches()));
    }

    private static Danger danger(TableOperation op, String column, Scene scene) {
        String message = (op instanceof SetNotNull)
                ? "Making %s.%s mandatory fails where it is null.".formatted(op.table(), column)
                : "A primary key of %s fails where %s is null.".formatted(op.table(), column);
        return Danger.failure(op.table(), evidence(op, column, scene), message)
            .ofColumn(column)
            .instead(instead(op, column, scene));
    }

    private static Evidence evidence(TableOperation op, String column, Scene scene) {
        if (scene.isStillNull(op.table(), column)) {
            return scene.hasRows(op.table())
                .map((some) -> some ? new Evidence(Verdict.WILL_FAIL, "It was added without a value.")
                        : new Evidence(Verdict.WILL_PASS, ""))
                .orElse(Evidence.NONE);
        }
        return Evidence.of(scene.ask(new NullsIn(op.table(), List.of(column))), "is null", "are null");
    }

    /** The value is for a person to decide. */
    private static String instead(TableOperation op, String name, Scene scene) {
        String column = scene.name(name);
        String value = scene.after()
            .whole(op.table())
            .flatMap((table) -> table.column(name))
            .map(Column::type)
            .flatMap(Placeholder::of)
            .map((given) -> given.expression())
            .orElse("NULL");
        return """
                -- migrate:decide which value a row gets that has none
                UPDATE %1$s SET %2$s = %3$s WHERE %2$s IS NULL;
                %4$s""".formatted(scene.name(op.table()), column, value, scene.sql(op));
    }

}

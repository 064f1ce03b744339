package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.fact.NullsIn;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.UpdateRows;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** SET NOT NULL fails on a null. */
final class NotNullOnExistingData implements Rule<SetNotNull> {

    @Override
    public Class<SetNotNull> subject() {
        return SetNotNull.class;
    }

    @Override
    public Stream<Danger> dangers(SetNotNull op, Scene scene) {
        if (scene.isMandatory(op.table(), op.column()) || scene.isProvedNotNull(op.table(), op.column())
                || isFilled(op, scene)) {
            return Stream.empty();
        }
        Evidence evidence = Evidence.of(scene.ask(new NullsIn(op.table(), List.of(op.column()))), "is null",
                "are null");
        return Stream.of(Danger
            .failure(op.table(), evidence,
                    "Making %s.%s mandatory fails where it is null.".formatted(op.table(), op.column()))
            .ofColumn(op.column())
            .instead(instead(op, scene)));
    }

    /** Whether the migration gives every row a value before. */
    private static boolean isFilled(SetNotNull op, Scene scene) {
        String column = "\"?" + Pattern.quote(op.column()) + "\"?";
        Pattern given = Pattern.compile("(?is).*\\bSET\\b.*(?<![\\w.])" + column + "\\s*=.*");
        Pattern missing = Pattern.compile("(?is)\\s*(\\w+\\.)?" + column + "\\s+IS\\s+NULL\\s*");
        return scene.earlier()
            .stream()
            .filter((step) -> given.matcher(step.statement().text()).matches())
            .flatMap((step) -> step.operations().stream())
            .anyMatch((earlier) -> earlier instanceof UpdateRows update && update.table().equals(op.table())
                    && (update.where() == null || missing.matcher(update.where()).matches()));
    }

    /** The value is for a person to decide. */
    private static String instead(SetNotNull op, Scene scene) {
        String column = scene.name(op.column());
        String value = scene.before()
            .table(op.table())
            .flatMap((table) -> table.column(op.column()))
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

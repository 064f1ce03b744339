package dev.aludel.safety.rule.breaking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetNotNull;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;

/** The version that still runs may write what is refused from now on. */
final class NewRestrictionOnWriters implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return restriction(op, scene).stream()
            .map((restriction) -> Danger.breakage(restriction.table(),
                    "The version that still runs may write rows of %s that are refused from now on: %s."
                        .formatted(restriction.table(), restriction.what())));
    }

    /**
     * What is refused from now on.
     *
     * @param table the table
     * @param what which rows
     */
    private record Restriction(QualifiedName table, String what) {

    }

    private static Optional<Restriction> restriction(Operation op, Scene scene) {
        if (op instanceof SetNotNull set) {
            return isRestricted(set, scene) ? Optional.empty()
                    : of(set.table(), List.of(set.column()), "%s must not be null".formatted(set.column()), scene);
        }
        if (op instanceof AddUnique add) {
            return of(add.table(), add.unique().columns(), unique(add.unique().columns()), scene);
        }
        if (op instanceof CreateIndex create && create.index().unique()) {
            List<String> keys = create.index().keys().stream().map(IndexKey::text).toList();
            return of(create.table(), keys, unique(keys), scene);
        }
        if (op instanceof AddForeignKey add) {
            return of(add.table(), add.foreignKey().columns(), "%s has to refer to a row of %s"
                .formatted(String.join(", ", add.foreignKey().columns()), add.foreignKey().referencedTable()), scene);
        }
        if (op instanceof AddCheck add) {
            return of(add.table(), words(add.check().expression()),
                    "they have to satisfy %s".formatted(add.check().expression()), scene);
        }
        return (op instanceof AddExclusion add)
                ? of(add.table(), List.of(), "no two of them may exclude each other", scene) : Optional.empty();
    }

    private static String unique(List<String> columns) {
        return "no two of them may be alike in %s".formatted(String.join(", ", columns));
    }

    /** The version that still runs leaves a column empty that it does not know. */
    private static Optional<Restriction> of(QualifiedName table, List<String> columns, String what, Scene scene) {
        return columns.stream().anyMatch((column) -> scene.isBornHere(table, column)) ? Optional.empty()
                : Optional.of(new Restriction(table, what));
    }

    /** A check that was there before says so already, also one that is not valid yet. */
    private static boolean isRestricted(SetNotNull set, Scene scene) {
        Pattern check = Pattern
            .compile("(?i).*(?<![\\w.])\"?%s\"?\\s+IS\\s+NOT\\s+NULL.*".formatted(Pattern.quote(set.column())));
        return scene.isMandatory(set.table(), set.column()) || scene.before()
            .table(set.table())
            .stream()
            .flatMap((table) -> table.checks().stream())
            .anyMatch((found) -> check.matcher(found.expression()).matches());
    }

    private static List<String> words(String expression) {
        return List.of(expression.split("\\W+"));
    }

}

package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.fact.Count;
import dev.aludel.fact.OrphansIn;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;

/** A foreign key fails on a row that refers to nothing. */
final class ForeignKeyOnExistingData implements Rule<TableOperation> {

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        return key(op, scene).filter((key) -> !OwnRows.only(op.table(), scene) && !isStillNull(op, key, scene))
            .map((key) -> danger(op, key, scene))
            .filter((danger) -> isWorthAWord(op, danger))
            .stream();
    }

    /** Validating later is the gentle way: it is told where it will not go so. */
    private static boolean isWorthAWord(TableOperation op, Danger danger) {
        return !(op instanceof ValidateConstraint) || danger.verdict() != Verdict.CANNOT_TELL;
    }

    /** The key that rows which are there have to keep from now on. */
    private static Optional<ForeignKey> key(TableOperation op, Scene scene) {
        if (op instanceof AddForeignKey add) {
            return Optional.of(add.foreignKey()).filter(ForeignKey::validated);
        }
        return (op instanceof ValidateConstraint validate) ? scene.before()
            .whole(op.table())
            .flatMap((table) -> table.constraint(validate.name()))
            .filter((found) -> found instanceof ForeignKey && !found.validated())
            .map(ForeignKey.class::cast) : Optional.empty();
    }

    private static boolean isStillNull(TableOperation op, ForeignKey key, Scene scene) {
        Predicate<String> isNull = (column) -> scene.isStillNull(op.table(), column);
        return (key.rules().match() == MatchType.FULL) ? key.columns().stream().allMatch(isNull)
                : key.columns().stream().anyMatch(isNull);
    }

    private static Danger danger(TableOperation op, ForeignKey key, Scene scene) {
        Evidence evidence = Evidence.of(orphans(op, key, scene), "refers to nothing", "refer to nothing");
        Danger danger = Danger.failure(op.table(), evidence,
                "%s fails where %s.%s refers to no row of %s.".formatted(
                        (op instanceof AddForeignKey) ? "Adding a foreign key" : "Validating foreign key " + key.name(),
                        op.table(), String.join(", ", key.columns()), key.referencedTable()));
        if (key.columns().size() == 1) {
            danger = danger.ofColumn(key.columns().get(0));
        }
        return (op instanceof AddForeignKey && takesUnchecked(op, scene))
                ? danger.instead(scene.sql(new AddForeignKey(op.table(), key.enforced(Enforcement.NOT_VALIDATED))))
                : danger;
    }

    private static boolean takesUnchecked(TableOperation op, Scene scene) {
        return scene.before().table(op.table()).filter((table) -> table.inheritance().partitionKey() != null).isEmpty();
    }

    /** Of a period nobody asks whether others cover it. */
    private static Optional<Count> orphans(TableOperation op, ForeignKey key, Scene scene) {
        List<String> referenced = key.referencedColumns().isEmpty() ? scene.before()
            .table(key.referencedTable())
            .map((table) -> table.primaryKey())
            .map(PrimaryKey::columns)
            .orElse(List.of()) : key.referencedColumns();
        return (key.period() || referenced.size() != key.columns().size()) ? Optional.empty()
                : scene.ask(new OrphansIn(op.table(), key.referringTo(key.referencedTable(), referenced)));
    }

}

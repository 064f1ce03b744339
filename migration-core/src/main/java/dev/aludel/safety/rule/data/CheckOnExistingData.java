package dev.aludel.safety.rule.data;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.fact.RowsAgainst;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.ExpressionNames;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Enforcement;

/** A check fails on a row that does not keep it. */
final class CheckOnExistingData implements Rule<TableOperation> {

    /** What is joined by BETWEEN is one comparison. */
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\b.+?\\band\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Where one of these is, a null may become false. */
    private static final Pattern MORE_THAN_A_COMPARISON = Pattern.compile(
            "\\b(and|is|or|case|coalesce|distinct|all|any|some)\\b|\\w\\s*\\((?<!in\\s?\\()", Pattern.CASE_INSENSITIVE);

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        return check(op, scene).filter((check) -> !OwnRows.only(op.table(), scene) && !isNullForAll(op, check, scene))
            .map((check) -> danger(op, check, scene))
            .filter((danger) -> isWorthAWord(op, danger))
            .stream();
    }

    /** Validating later is the gentle way: it is told where it will not go so. */
    private static boolean isWorthAWord(TableOperation op, Danger danger) {
        return !(op instanceof ValidateConstraint) || danger.verdict() != Verdict.CANNOT_TELL;
    }

    /** The check that rows which are there have to keep from now on. */
    private static Optional<CheckConstraint> check(TableOperation op, Scene scene) {
        if (op instanceof AddCheck add) {
            return Optional.of(add.check()).filter(CheckConstraint::validated);
        }
        return (op instanceof ValidateConstraint validate) ? scene.before()
            .whole(op.table())
            .flatMap((table) -> table.constraint(validate.name()))
            .filter((found) -> found instanceof CheckConstraint && !found.validated())
            .map(CheckConstraint.class::cast) : Optional.empty();
    }

    /** A comparison with a column that was added a moment ago is null, which passes. */
    private static boolean isNullForAll(TableOperation op, CheckConstraint check, Scene scene) {
        String expression = BETWEEN.matcher(check.expression()).replaceAll("=");
        return !MORE_THAN_A_COMPARISON.matcher(expression).find() && scene.after()
            .whole(op.table())
            .stream()
            .flatMap((table) -> table.columns().stream())
            .anyMatch((column) -> ExpressionNames.mention(expression, column.name())
                    && scene.isStillNull(op.table(), column.name()));
    }

    private static Danger danger(TableOperation op, CheckConstraint check, Scene scene) {
        Evidence evidence = Evidence.of(scene.ask(new RowsAgainst(op.table(), check.expression())), "breaks it",
                "break it");
        Danger danger = Danger
            .failure(op.table(), evidence,
                    "%s fails where a row breaks it: %s.".formatted(
                            (op instanceof AddCheck) ? "Adding a check to " + op.table()
                                    : "Validating check %s of %s".formatted(check.name(), op.table()),
                            check.expression()));
        return (op instanceof AddCheck)
                ? danger.instead(scene.sql(new AddCheck(op.table(), check.enforced(Enforcement.NOT_VALIDATED))))
                : danger;
    }

}

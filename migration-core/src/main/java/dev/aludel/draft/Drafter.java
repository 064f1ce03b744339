package dev.aludel.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Grammar;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.plan.PlannedMigration;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Stage;
import dev.aludel.plan.Step;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.safety.Direction;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Judge;
import dev.aludel.safety.Severity;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationReader;

/**
 * Drafts the migrations that turn a schema into the one that is wanted: one with which
 * both the old and the new code can live, and where something has to go one that waits
 * for the old code to be gone. Each is judged, and read again before it is handed out: it
 * does what it is meant to do, or there is none.
 */
public final class Drafter {

    private final Dialect dialect;

    private final Equivalence equivalence;

    private final @Nullable String defaultSchema;

    private final Judge judge;

    private final List<DraftCustomizer> customizers;

    private final DraftForm form;

    private final Clock clock;

    /**
     * A drafter.
     * @param equivalence which spellings mean the same
     * @param defaultSchema the schema whose name is left out; null where there is none
     * @param judge finds what is dangerous
     * @param customizers change what is drafted, in order
     * @param form how it is written down
     * @param clock tells when it is drafted
     */
    public Drafter(Dialect dialect, Equivalence equivalence, @Nullable String defaultSchema, Judge judge,
            List<DraftCustomizer> customizers, DraftForm form, Clock clock) {
        this.dialect = dialect;
        this.equivalence = equivalence;
        this.defaultSchema = defaultSchema;
        this.judge = judge;
        this.customizers = List.copyOf(customizers);
        this.form = form;
        this.clock = clock;
    }

    /**
     * The migrations, each change in one statement; none where there is nothing to
     * change.
     * @param present the schema that is there
     * @param message what they do, in a few words; null to tell it from what is changed
     * @param place where the first of them comes in the graph
     * @throws UnsoundDraft if one of them would not do what it is meant to do
     */
    public List<DraftedMigration> draft(Schema present, Aim aim, @Nullable String message, Succession place) {
        return draft(present, aim, message, place, Planner.plain(this.dialect));
    }

    /**
     * The migrations as they are planned; none where there is nothing to change.
     * @param present the schema that is there
     * @param message what they do, in a few words; null to tell it from what is changed
     * @param place where the first of them comes in the graph
     * @param planner knows gentler ways
     * @throws UnsoundDraft if one of them would not do what it is meant to do
     */
    public List<DraftedMigration> draft(Schema present, Aim aim, @Nullable String message, Succession place,
            Planner planner) {
        Schema start = this.dialect.grammar().usual(present);
        List<Operation> expanding = new ArrayList<>(aim.first());
        expanding.addAll(operations(Diff.after(start, aim.first()), aim.expanded()));
        Schema expanded = Diff.after(start, expanding);
        List<Operation> contracting = operations(expanded, aim.contracted());
        List<String> asked = new GoneLabels(start, this.dialect.grammar()).notes(expanded, aim.contracted());
        List<DraftedMigration> drafted = new ArrayList<>();
        Schema before = start;
        Succession next = place;
        for (PlannedMigration planned : planner.plan(expanding, contracting, start)) {
            Stage stage = planned.stage();
            String own = (message == null || drafted.isEmpty()) ? message : message + ", " + word(stage);
            drafted
                .add(migration(planned, before, aim, own, next, (stage.phase() == Phase.CONTRACT) ? asked : List.of()));
            before = Diff.after(before, planned.operations());
            next = next.next(this.clock.instant());
        }
        return drafted;
    }

    /** What tells the files of one draft apart. */
    private static String word(Stage stage) {
        return switch (stage) {
            case EXPAND -> "expand";
            case BUILD -> "indexes";
            case CHECK -> "checks";
            case MIGRATE -> "rows";
            case PREPARE -> "new column";
            case SWITCH -> "switch";
            case SETTLE -> "proofs";
            case CONTRACT -> "contract";
        };
    }

    /**
     * Migrations that do what was advised, whatever the entities want: first what cannot
     * be in a transaction, then the rest.
     * @param present the schema that is there
     * @param message what they do, in a few words; null to tell it from what is changed
     * @param place where the first of them comes in the graph
     * @throws UnsoundDraft if one of them would not do what it is meant to do
     */
    public List<DraftedMigration> draft(Schema present, List<Operation> advised, @Nullable String message,
            Succession place) {
        List<DraftedMigration> drafted = new ArrayList<>();
        Schema before = present;
        Succession next = place;
        for (boolean alone : List.of(true, false)) {
            List<Operation> operations = advised.stream().filter((operation) -> isAlone(operation) == alone).toList();
            if (!operations.isEmpty()) {
                drafted.add(migration(operations, before, message, next));
                before = Diff.after(before, operations);
                next = next.next(this.clock.instant());
            }
        }
        return drafted;
    }

    private static boolean isAlone(Operation operation) {
        return operation instanceof CreateIndex create && create.concurrently()
                || operation instanceof DropIndex drop && drop.concurrently();
    }

    private DraftedMigration migration(List<Operation> operations, Schema before, @Nullable String message,
            Succession place) {
        String description = (message != null && !message.isBlank()) ? message : Summary.ofAll(operations);
        Schema after = Diff.after(before, operations);
        List<Operation> back = Diff.reverse(operations).orElseGet(() -> Diff.between(after, before, this.equivalence));
        List<String> notes = List.of(description,
                "Drafted on %s as 'migrations advise' has it.".formatted(LocalDate.now(this.clock)));
        List<Step> steps = Step.of(operations);
        return judged(new Draft(place.revision(), description, notes, place.directives(tables(operations)), steps, back,
                false), steps, before, after, before, Phase.EXPAND);
    }

    private List<Operation> operations(Schema before, Schema after) {
        Schema wanted = this.dialect.grammar().usual(after);
        FailedIndexes failed = FailedIndexes.of(before, wanted);
        List<Operation> operations = new ArrayList<>(failed.drops());
        if (!failed.without().equals(wanted)) {
            operations.addAll(Diff.between(failed.without(), wanted, this.equivalence));
        }
        for (DraftCustomizer customizer : this.customizers) {
            operations = List.copyOf(customizer.customize(operations, before));
        }
        return operations;
    }

    private DraftedMigration migration(PlannedMigration planned, Schema before, Aim aim, @Nullable String message,
            Succession place, List<String> asked) {
        List<Operation> operations = planned.operations();
        String description = (message != null && !message.isBlank()) ? message : summary(planned);
        Schema after = Diff.after(before, operations);
        FailedIndexes failed = FailedIndexes.of(before, after);
        List<Operation> back = planned.movesBack() ? planned.back(before, this.equivalence)
                : Diff.reverse(failed.besides(operations))
                    .orElseGet(() -> Diff.between(after, failed.without(), this.equivalence));
        List<String> directives = new ArrayList<>(place.directives(tables(operations)));
        if (planned.stage().phase() != Phase.EXPAND) {
            directives.add("phase " + planned.stage().phase());
        }
        if (!planned.stage().transactional() || EnumLabels.areUsedAtOnce(operations, this.dialect.grammar())) {
            directives.add("transaction none");
        }
        List<String> notes = new ArrayList<>(
                List.of(description, "Drafted on %s from the entities.".formatted(LocalDate.now(this.clock))));
        planned.reasons().stream().map("So that %s."::formatted).forEach(notes::add);
        planned.direct().stream().map("Written directly: %s."::formatted).forEach(notes::add);
        notes.addAll(asked);
        List<Step> steps = new ArrayList<>(planned.steps());
        steps.addAll(
                Step.of(new GivenNumbers(before, new NumberedBy(after, aim.numbered())::known, this.dialect.grammar())
                    .skipsAfter(operations)));
        List<Operation> skipped = new ArrayList<>(back);
        skipped.addAll(new GivenNumbers(after, new NumberedBy(before, Map.of())::possible, this.dialect.grammar())
            .skipsAfter(back));
        Draft draft = new Draft(place.revision(), description, notes, directives, steps, skipped, true);
        return judged(draft, planned.steps(), before, after, failed.without(), planned.stage().phase());
    }

    private Set<QualifiedName> tables(List<Operation> operations) {
        return operations.stream()
            .flatMap((operation) -> this.dialect.tables(operation).stream())
            .collect(Collectors.toSet());
    }

    private static String summary(PlannedMigration planned) {
        return planned.operations().isEmpty()
                ? planned.steps().stream().flatMap((step) -> step.description().stream()).findFirst().orElse("rows")
                : Summary.ofAll(planned.operations());
    }

    private DraftedMigration judged(Draft draft, List<Step> steps, Schema before, Schema after, Schema takenBack,
            Phase phase) {
        List<Finding> findings = findings(draft, before);
        Draft complete = draft.noting(findings.stream().map(Drafter::note).toList());
        check(complete, before, after, takenBack);
        return DraftedMigration.of(draft.revision(), draft.description(), phase,
                this.form.files(complete, this.dialect.grammar()),
                steps.stream().flatMap((step) -> step.description().stream()).toList(), findings,
                steps.stream().flatMap((step) -> step.asks().stream()).map(ColumnName::toString).toList());
    }

    private List<Finding> findings(Draft draft, Schema before) {
        return this.judge.judgeAsIfLarge(List.of(read(draft)), before)
            .findings()
            .stream()
            .filter((finding) -> finding.direction() == Direction.UPGRADE
                    && finding.severity().isAtLeast(Severity.CAUTION))
            .toList();
    }

    private static String note(Finding finding) {
        return "%s %s: %s".formatted(finding.severity(), finding.rule(), finding.message());
    }

    /** Both ways, as they are written, end where they should. */
    private void check(Draft draft, Schema before, Schema after, Schema back) {
        Migration migration = read(draft);
        Replay replay = Replay.of(this.dialect.reader(), this.defaultSchema);
        check(draft, replay.over(before, migration.upgrade()), after);
        if (draft.downgrade() != null) {
            check(draft, replay.over(after, migration.downgradeStatements()), back);
        }
    }

    private void check(Draft draft, Replayed replayed, Schema wanted) {
        List<Operation> left = Diff.between(replayed.after(), wanted, this.equivalence);
        if (replayed.isExact() && !left.isEmpty()) {
            throw new UnsoundDraft(draft.text(this.dialect.grammar()), left);
        }
    }

    private Migration read(Draft draft) {
        return new MigrationReader(this.dialect.reader(), Map.of()).migration(draft.fileName(),
                draft.text(this.dialect.grammar()));
    }

}

package dev.aludel.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Grammar;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.safety.Direction;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Judge;
import dev.aludel.safety.Severity;
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
     * The migrations; none where there is nothing to change.
     * @param present the schema that is there
     * @param message what they do, in a few words; null to tell it from what is changed
     * @param place where the first of them comes in the graph
     * @throws UnsoundDraft if one of them would not do what it is meant to do
     */
    public List<DraftedMigration> draft(Schema present, Aim aim, @Nullable String message, Succession place) {
        List<DraftedMigration> drafted = new ArrayList<>();
        Schema before = this.dialect.grammar().usual(present);
        List<Operation> expanding = operations(before, aim.expanded());
        Schema expanded = after(before, expanding);
        List<Operation> contracting = operations(expanded, aim.contracted());
        if (!expanding.isEmpty()) {
            drafted.add(migration(expanding, before, aim, message, Phase.EXPAND, place, List.of()));
        }
        if (!contracting.isEmpty()) {
            boolean both = !expanding.isEmpty();
            drafted
                .add(migration(contracting, expanded, aim, (both && message != null) ? message + ", contract" : message,
                        Phase.CONTRACT, both ? place.next(this.clock.instant()) : place,
                        new GoneLabels(before, this.dialect.grammar()).notes(expanded, aim.contracted())));
        }
        return drafted;
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

    private DraftedMigration migration(List<Operation> operations, Schema before, Aim aim, @Nullable String message,
            Phase phase, Succession place, List<String> asked) {
        String description = (message != null && !message.isBlank()) ? message : Summary.ofAll(operations);
        Schema after = after(before, operations);
        FailedIndexes failed = FailedIndexes.of(before, after);
        List<Operation> back = Diff.reverse(failed.besides(operations))
            .orElseGet(() -> Diff.between(after, failed.without(), this.equivalence));
        List<String> directives = new ArrayList<>(place.directives());
        if (phase != Phase.EXPAND) {
            directives.add("phase " + phase);
        }
        if (EnumLabels.areUsedAtOnce(operations, this.dialect.grammar())) {
            directives.add("transaction none");
        }
        List<String> notes = new ArrayList<>(
                List.of(description, "Drafted on %s from the entities.".formatted(LocalDate.now(this.clock))));
        notes.addAll(asked);
        Draft draft = new Draft(place.revision(), description, notes, directives,
                new GivenNumbers(before, new NumberedBy(after, aim.numbered())::known, this.dialect.grammar())
                    .skippedAfter(operations),
                new GivenNumbers(after, new NumberedBy(before, Map.of())::possible, this.dialect.grammar())
                    .skippedAfter(back));
        List<Finding> findings = findings(draft, before);
        Draft complete = draft.noting(findings.stream().map(Drafter::note).toList());
        check(complete, before, after, failed.without());
        return DraftedMigration.of(place.revision(), description, phase,
                this.form.files(complete, this.dialect.grammar()),
                operations.stream().map(Operation::describe).toList(), findings);
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

    private static Schema after(Schema before, List<Operation> operations) {
        Schema after = before;
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }
        return after;
    }

}

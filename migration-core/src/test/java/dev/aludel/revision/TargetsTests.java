package dev.aludel.revision;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.aludel.problem.AludelException;
import dev.aludel.revision.RevisionGraphTests.Step;

import static dev.aludel.revision.RevisionGraphTests.ids;
import static dev.aludel.revision.RevisionGraphTests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TargetsTests {

    private final List<Step> steps = List.of(step("2024"), step("2025"), step("2026"));

    private final RevisionGraph<Step> graph = RevisionGraph.of(this.steps);

    private final Targets<Step> fresh = new Targets<>(this.graph, List.of());

    private final Targets<Step> half = new Targets<>(this.graph, this.steps.subList(0, 2));

    @Test
    void upgradeTargets() {
        assertThat(ids(this.fresh.upgradeTo("head"))).containsExactly("2024", "2025", "2026");
        assertThat(ids(this.half.upgradeTo("head"))).containsExactly("2026");
        assertThat(ids(this.fresh.upgradeTo("+2"))).containsExactly("2024", "2025");
        assertThat(ids(this.fresh.upgradeTo("2025"))).containsExactly("2024", "2025");
        assertThat(ids(this.fresh.upgradeTo("step 2025"))).containsExactly("2024", "2025");
        assertThat(this.half.upgradeTo("2024")).isEmpty();
        assertThat(new Targets<>(RevisionGraph.of(List.<Step>of()), List.<Step>of()).upgradeTo("head")).isEmpty();
    }

    @Test
    void downgradeTargets() {
        assertThat(ids(this.half.downgradeTo("-1"))).containsExactly("2025");
        assertThat(ids(this.half.downgradeTo("base"))).containsExactly("2025", "2024");
        assertThat(ids(this.half.downgradeTo("2024"))).containsExactly("2025");
        assertThat(this.half.downgradeTo("2025")).isEmpty();
    }

    @Test
    void whatOnlyTheDatabaseKnowsGoesFirst() {
        Targets<Step> ahead = new Targets<>(RevisionGraph.of(this.steps.subList(0, 2)), this.steps);
        assertThat(ids(ahead.downgradeTo("-1"))).containsExactly("2026");
        assertThat(ids(ahead.downgradeTo("2024"))).containsExactly("2026", "2025");
    }

    @Test
    void ambiguousTarget() {
        assertThat(problem(() -> this.fresh.upgradeTo("202"))).isEqualTo("""
                What happened:  '202' may be any of 2024, 2025, 2026.
                What to do:     Write the whole id.
                """);
    }

    @Test
    void unknownTarget() {
        assertThat(problem(() -> this.fresh.upgradeTo("2030"))).isEqualTo("""
                What happened:  There is no migration '2030'.
                What to do:     Choose one of 2024, 2025, 2026.
                """);
    }

    @Test
    void notApplied() {
        assertThat(problem(() -> this.half.downgradeTo("2026"))).isEqualTo("""
                What happened:  Migration 2026 is not applied, so nothing can be taken back to it.
                What to do:     Choose one of 2024, 2025.
                """);
    }

    @Test
    void tooManySteps() {
        assertThat(problem(() -> this.half.downgradeTo("-3"))).isEqualTo("""
                What happened:  '-3' asks for 3 migrations, but 2 are applied.
                What to do:     Ask for fewer, or for 'head' or 'base'.
                """);
        assertThat(problem(() -> this.half.upgradeTo("+x"))).isEqualTo("""
                What happened:  '+x' is no number of steps.
                What to do:     Write it as +1 or -1.
                """);
    }

    @Test
    void stepsHaveOneSign() {
        assertThat(problem(() -> this.half.downgradeTo("--1"))).isEqualTo("""
                What happened:  '--1' is no number of steps.
                What to do:     Write it as +1 or -1.
                """);
        assertThat(problem(() -> this.half.upgradeTo("+-1"))).isEqualTo("""
                What happened:  '+-1' is no number of steps.
                What to do:     Write it as +1 or -1.
                """);
    }

    @Test
    void longHistoriesAreNotListed() {
        List<Step> years = IntStream.range(2001, 2101).mapToObj((year) -> step(String.valueOf(year))).toList();
        Targets<Step> targets = new Targets<>(RevisionGraph.of(years), List.of());
        assertThat(problem(() -> targets.upgradeTo("1999"))).isEqualTo("""
                What happened:  There is no migration '1999'.
                What to do:     Choose one of 2096, 2097, 2098, 2099, 2100 and 95 before them.
                """);
        assertThat(problem(() -> targets.upgradeTo("20"))).isEqualTo("""
                What happened:  '20' may be any of 2095, 2096, 2097, 2098, 2099 and 94 before them.
                What to do:     Write the whole id.
                """);
    }

    @Test
    void wrongWay() {
        assertThat(problem(() -> this.half.upgradeTo("-1"))).isEqualTo("""
                What happened:  An upgrade cannot go back: '-1' is a downgrade target.
                What to do:     Use 'head', an id or '+1', or downgrade.
                """);
    }

    private static String problem(Runnable work) {
        return catchThrowableOfType(AludelException.class, work::run).text();
    }

}

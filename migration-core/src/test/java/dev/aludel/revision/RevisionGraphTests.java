package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RevisionGraphTests {

    @Test
    void filesWithoutParentsFollowEachOtherByVersion() {
        RevisionGraph<Step> graph = RevisionGraph.of(List.of(step("10"), step("9"), step("1.10"), step("1.9")));
        assertThat(ids(graph.inOrder())).containsExactly("1.9", "1.10", "9", "10");
        assertThat(graph.parents("10")).containsExactly("9");
        assertThat(graph.head()).map(Step::id).contains("10");
    }

    @Test
    void parentsComeFirstWhateverTheirVersions() {
        RevisionGraph<Step> graph = RevisionGraph
            .of(List.of(step("1", "3"), step("2", List.of(), List.of("1")), step("3", List.of(), List.of())));
        assertThat(ids(graph.inOrder())).containsExactly("3", "1", "2");
    }

    @Test
    void branchesAndMerges() {
        RevisionGraph<Step> graph = RevisionGraph.of(List.of(step("a", List.of(), List.of()), step("b", "a"),
                step("c", "a"), step("d", "b", "c"), step("e", "c")));
        assertThat(ids(graph.heads())).containsExactly("d", "e");
        assertThat(ids(graph.upTo(List.of("d")))).containsExactly("a", "b", "c", "d");
        assertThat(ids(graph.from(List.of("c")))).containsExactly("c", "d", "e");
    }

    @Test
    void orderDoesNotDependOnTheOrderOfReading() {
        List<Step> steps = new ArrayList<>(IntStream.range(0, 200)
            .mapToObj((i) -> (i == 0) ? step("0", List.of(), List.of()) : step("" + i, "" + (i / 2)))
            .toList());
        List<String> order = ids(RevisionGraph.of(steps).inOrder());
        Collections.shuffle(steps, new Random(7));
        assertThat(ids(RevisionGraph.of(steps).inOrder())).isEqualTo(order);
    }

    @Test
    void longChainsDoNotRecurse() {
        List<Step> chain = IntStream.range(0, 20_000).mapToObj((i) -> step("" + i)).toList();
        assertThat(RevisionGraph.of(chain).upTo(List.of("19999"))).hasSize(20_000);
    }

    @Test
    void unknownParent() {
        assertThat(problem(() -> RevisionGraph.of(List.of(step("2", "1"))))).isEqualTo("""
                What happened:  V2.sql revises 1, which no migration has as its id.
                What to do:     Correct the id in its header, or bring the migration 1 back.
                """);
    }

    @Test
    void unknownDependency() {
        assertThat(problem(() -> RevisionGraph.of(List.of(step("2", List.of(), List.of("1")))))).isEqualTo("""
                What happened:  V2.sql depends on 1, which no migration has as its id.
                What to do:     Correct the id in its header, or bring the migration 1 back.
                """);
    }

    @Test
    void cycle() {
        assertThat(problem(() -> RevisionGraph
            .of(List.of(step("0", List.of(), List.of()), step("1", "3"), step("2", "1"), step("3", "2")))))
            .isEqualTo("""
                    What happened:  Migrations come before themselves: 1 after 3 after 2 after 1.
                    What to do:     Correct 'migrate:revises' or 'migrate:depends-on' in the header of one of them.
                    """);
    }

    @Test
    void severalHeads() {
        RevisionGraph<Step> graph = RevisionGraph
            .of(List.of(step("1", List.of(), List.of()), step("2", "1"), step("3", "1")));
        assertThat(problem(graph::head)).isEqualTo(
                """
                        What happened:  There are 2 heads, migrations that no other comes after:
                                        - 2 step 2 (V2.sql)
                                        - 3 step 3 (V3.sql)
                        What to do:     Let one of them come after the other with '-- migrate:revises <id>' in its header, or add a migration that merges them: '-- migrate:revises 2, 3'.
                        """);
    }

    private static String problem(Runnable work) {
        return catchThrowableOfType(AludelException.class, work::run).text();
    }

    static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    static Step step(String id, String... parents) {
        return step(id, (parents.length == 0) ? null : Arrays.asList(parents), List.of());
    }

    static Step step(String id, @Nullable List<String> parents, List<String> dependsOn) {
        return new Step(id, "step " + id, parents, dependsOn, Location.of("V" + id + ".sql"));
    }

    record Step(String id, String description, @Nullable List<String> revises, List<String> dependsOn,
            Location location) implements Revision {
    }

}

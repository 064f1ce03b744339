package dev.aludel.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.hibernate.PreviousNames;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What may be a rename, and what is obviously new. */
class RenameSearchTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    @ParameterizedTest
    @CsvSource({ "title text, summary text, true", "title varchar, title_text varchar, true",
            "count integer, counter bigint, true", "title text, due date, false", "done boolean, points integer, false",
            "owner text, owner_id bigint, false", "address text, adress jsonb, true" })
    void aColumnIsTakenForAnotherWhereItIsLikeIt(String old, String column, boolean candidate) {
        Schema present = Schema.of(Table.of(TASKS, Column.of("id", DataType.of("bigint")).mandatory(), column(old)));
        Schema wanted = Schema.of(Table.of(TASKS, Column.of("id", DataType.of("bigint")).mandatory(), column(column)));
        assertThat(candidates(present, wanted)).hasSize(candidate ? 1 : 0);
    }

    @Test
    void aReferenceToAnotherTableIsAnotherThing() {
        Schema present = Schema.of(Table.of(TASKS, column("owner_id bigint"))
            .with(ForeignKey.of(null, List.of("owner_id"), QualifiedName.of("people"), List.of("id"))));
        Schema wanted = Schema.of(Table.of(TASKS, column("board bigint"))
            .with(ForeignKey.of(null, List.of("board"), QualifiedName.of("boards"), List.of("id"))));
        assertThat(candidates(present, wanted)).isEmpty();
    }

    @Test
    void aTableIsTakenForAnotherWhereItHasItsColumns() {
        Table log = Table.of(QualifiedName.of("log"), column("id bigint"), column("line text"), column("at date"));
        Table other = Table.of(QualifiedName.of("page"), column("id bigint"), column("html xml"));
        Schema present = Schema.of(log);
        assertThat(
                candidates(present, Schema.of(log.named(QualifiedName.of("journal")).with(column("by text")), other)))
            .containsExactly("table log may be journal now: 3 of 4 columns are the same");
        assertThat(candidates(present, Schema.of(other))).isEmpty();
    }

    @Test
    void whatTheCodeSaysOfItsPastIsNotAskedAbout() {
        Schema present = Schema.of(Table.of(TASKS, column("title text")));
        Schema wanted = Schema.of(Table.of(QualifiedName.of("tickets"), column("summary text")));
        PreviousNames previous = new PreviousNames(Map.of(QualifiedName.of("tickets"), Set.of("jobs", "tasks")),
                Map.of(new ColumnName(QualifiedName.of("tickets"), "summary"), Set.of("title")));
        assertThat(search(present, wanted, previous).found(RenameWish.NONE)).map(String::valueOf)
            .containsExactly("tasks:tickets", "tasks.title:summary");
        assertThat(search(wanted, wanted, previous).found(RenameWish.NONE)).isEmpty();
    }

    @Test
    void whatIsSaidIsNotAskedAbout() {
        Schema present = Schema.of(Table.of(TASKS, column("title text")));
        Schema wanted = Schema.of(Table.of(QualifiedName.of("tickets"), column("summary text")));
        RenameWish wish = RenameWish.NONE.and("tasks", "tickets");
        RenameSearch search = search(present, wanted, PreviousNames.NONE);
        assertThatExceptionOfType(UnresolvedRenames.class).isThrownBy(() -> search.found(wish));
        assertThat(search.found(wish.andNoOthers())).map(String::valueOf).containsExactly("tasks:tickets");
        for (String table : List.of("tasks", "tickets")) {
            assertThat(search.found(wish.and(table + ".title", "summary"))).map(String::valueOf)
                .containsExactly("tasks:tickets", "tasks.title:summary");
        }
    }

    private static List<String> candidates(Schema present, Schema wanted) {
        try {
            search(present, wanted, PreviousNames.NONE).found(RenameWish.NONE);
            return List.of();
        }
        catch (UnresolvedRenames ex) {
            return ex.candidates().stream().map(String::valueOf).toList();
        }
    }

    private static RenameSearch search(Schema present, Schema wanted, PreviousNames previous) {
        return new RenameSearch(present, wanted, DraftFilter.NONE, new PostgresDialect().equivalence(), previous,
                Set.of());
    }

    private static Column column(String text) {
        String[] words = text.split(" ");
        return Column.of(words[0], DataType.of(words[1]));
    }

}

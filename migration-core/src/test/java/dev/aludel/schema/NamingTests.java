package dev.aludel.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The names of what nobody named. */
class NamingTests {

    @Test
    void nameSaysWhatItIsAndOfWhat() {
        assertThat(names(table("tasks"), Set.of())).containsExactlyInAnyOrder("pk_tasks", "uq_tasks_title_owner",
                "fk_tasks_owner", "ck_tasks_owner", "ix_tasks_owner", "ux_tasks_title", "ix_tasks");
    }

    @Test
    void nameThatSomebodyGaveStays() {
        Table table = table("tasks");
        table = table.withConstraints(
                table.constraints().stream().map((constraint) -> constraint.named(constraint.kind())).toList());
        assertThat(names(table, Set.of())).contains("primary key", "unique constraint", "foreign key", "check");
    }

    @Test
    void nameThatIsTakenIsNumbered() {
        Table table = table("tasks").with(CheckConstraint.of(null, "owner > 1"))
            .with(CheckConstraint.of("ck_tasks_owner_2", "owner > 2"));
        assertThat(names(table, Set.of("ix_tasks", "pk_tasks"))).contains("ck_tasks_owner", "ck_tasks_owner_2",
                "ck_tasks_owner_3", "ix_tasks_2", "pk_tasks_2");
    }

    @Test
    void checkIsCalledAfterTheColumnsThatItReads() {
        assertThat(check("title <> 'owner' AND \"owner\" > length(title)")).isEqualTo("ck_tasks_title_owner");
        assertThat(check("id::title IS NOT NULL")).isEqualTo("ck_tasks_id");
        assertThat(check("owner(1) AND priority > 0")).isEqualTo("ck_tasks");
    }

    @Test
    void longNameIsCutTheSameWayEveryTime() {
        Table table = table("ein_Übermaß_an_Buchstaben_" + "ü".repeat(30));
        List<String> names = names(table, Set.of());
        assertThat(names).doesNotHaveDuplicates()
            .allMatch((name) -> name.getBytes(StandardCharsets.UTF_8).length <= 63)
            .isEqualTo(names(table, Set.of()));
        assertThat(names(table, Set.copyOf(names))).doesNotContainAnyElementsOf(names)
            .allMatch((name) -> name.getBytes(StandardCharsets.UTF_8).length <= 63);
    }

    @Test
    void schemaIsNamedTableByTable() {
        Schema named = Naming.USUAL.complete(Schema.of(table("tasks"), table("notes")));
        assertThat(named.tables().values()).extracting((table) -> table.primaryKey().name())
            .containsExactly("pk_notes", "pk_tasks");
        assertThat(Naming.USUAL.complete(named)).isEqualTo(named);
    }

    @Test
    void nameIsMadeAsSomebodyWants() {
        Naming naming = new Naming("{table}_pkey", "{columns}_of_{table}_uq", "{table}_{columns}_to_{referenced}",
                "{table}_check", "{table}_{columns}_excl", "{table}_{columns}_idx", "{table}_{columns}_key");
        assertThat(names(naming.complete(table("tasks"), Set.of()))).containsExactlyInAnyOrder("tasks_pkey",
                "title_owner_of_tasks_uq", "tasks_owner_to_users", "tasks_check", "tasks_owner_idx", "tasks_title_key",
                "tasks_idx");
    }

    @Test
    void templateThatNamesNothingKnownIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> new Naming("pk_{tabel}", "u", "f", "c", "e", "i", "x"))
            .withMessage("A name cannot be made from 'pk_{tabel}': {tabel} is none of {table}, {columns} and "
                    + "{referenced}");
    }

    private static Table table(String name) {
        return Table
            .of(QualifiedName.of(name), Column.of("id", DataType.of("integer")),
                    Column.of("owner", DataType.of("integer")), Column.of("title", DataType.of("text")))
            .with(PrimaryKey.of(null, List.of("id")))
            .with(UniqueConstraint.of(null, List.of("title", "owner")))
            .with(ForeignKey.of(null, List.of("owner"), QualifiedName.of("users"), List.of()))
            .with(CheckConstraint.of(null, "owner > 0"))
            .with(Index.of(null, "owner"))
            .with(Index.of(null, "title").asUnique())
            .with(Index.of(null, "title").keyedBy(List.of(IndexKey.expression("lower(title)"))));
    }

    private static @Nullable String check(String expression) {
        Table table = Table.of(QualifiedName.of("tasks"), table("tasks").columns());
        return Naming.USUAL.complete(table.with(CheckConstraint.of(null, expression)), Set.of()).checks().get(0).name();
    }

    private static List<String> names(Table table, Set<String> taken) {
        return names(Naming.USUAL.complete(table, taken));
    }

    private static List<String> names(Table named) {
        return Stream
            .concat(named.constraints().stream().map(Constraint::name), named.indexes().stream().map(Index::name))
            .toList();
    }

}

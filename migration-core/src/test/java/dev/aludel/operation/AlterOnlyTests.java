package dev.aludel.operation;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What is altered in one table, and stays in those that inherit from it. */
class AlterOnlyTests {

    private static final QualifiedName ANIMALS = QualifiedName.of("animals");

    private static final QualifiedName DOGS = QualifiedName.of("dogs");

    private static final QualifiedName PUPPIES = QualifiedName.of("puppies");

    private static final Column NAME = Column.of("name", DataType.of("text"));

    private static final Column AGE = Column.of("age", DataType.of("integer"));

    private static final Table TABLE = Table.of(ANIMALS, NAME, AGE).with(CheckConstraint.of("aged", "age >= 0"));

    private static final Schema BEFORE = Schema.of(TABLE, heir(DOGS, ANIMALS), heir(PUPPIES, DOGS));

    private final SetDefault young = new SetDefault(ANIMALS, "age", null, new Default("0"));

    @Test
    void itIsTheAlterationWhereNothingInherits() {
        assertThat(new AlterOnly(this.young).completedFrom(Schema.of(TABLE))).isEqualTo(this.young);
        assertThat(new AlterOnly(this.young).completedFrom(BEFORE)).isEqualTo(new AlterOnly(this.young));
    }

    @Test
    void heirsKeepTheirDefault() {
        Schema after = new AlterOnly(this.young).applyTo(BEFORE);
        assertThat(whole(after, ANIMALS).column("age")).contains(AGE.filledBy(new Default("0")));
        assertThat(whole(after, DOGS).column("age")).contains(AGE);
        assertThat(whole(after, PUPPIES).column("age")).contains(AGE);
        assertThat(after.tables().get(PUPPIES)).isEqualTo(heir(PUPPIES, DOGS));
    }

    @Test
    void heirsKeepTheColumnAsTheirOwn() {
        Schema after = new AlterOnly(new DropColumn(ANIMALS, "name", null, false)).applyTo(BEFORE);
        assertThat(whole(after, ANIMALS).columns()).containsExactly(AGE);
        assertThat(after.tables().get(DOGS).columns()).containsExactly(NAME);
        assertThat(whole(after, PUPPIES).columns()).containsExactlyInAnyOrder(NAME, AGE);
    }

    @Test
    void heirsKeepTheCheckAsTheirOwn() {
        Schema after = new AlterOnly(new DropConstraint(ANIMALS, "aged", null, false)).applyTo(BEFORE);
        assertThat(after.tables().get(ANIMALS).checks()).isEmpty();
        assertThat(after.tables().get(DOGS).checks()).containsExactly(CheckConstraint.of("aged", "age >= 0"));
        assertThat(after.tables().get(PUPPIES).checks()).isEmpty();
    }

    @Test
    void itSaysSoAndGoesBack() {
        AlterOnly only = new AlterOnly(this.young);
        assertThat(only.describe()).isEqualTo("Set the default of animals.age to 0, not in the tables that inherit it");
        assertThat(only.reverse().orElseThrow().applyTo(only.applyTo(BEFORE))).isEqualTo(BEFORE);
        assertThat(new AlterOnly(new DropColumn(ANIMALS, "age", AGE, false)).reverse()).isEmpty();
    }

    private static Table heir(QualifiedName name, QualifiedName parent) {
        return Table.of(name).with(Inheritance.NONE.with(parent));
    }

    private static Table whole(Schema schema, QualifiedName table) {
        return schema.whole(table).orElseThrow();
    }

}

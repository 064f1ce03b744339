package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** Names that are quoted, reserved, too long, or not English. */
@SuppressWarnings("deprecation")
final class OddNames {

    private OddNames() {
    }

    @Entity(name = "Mixed")
    @Table(name = "`Mixed Case`", indexes = @Index(name = "index_of_it", columnList = "`Column A`, plain"),
            uniqueConstraints = @UniqueConstraint(name = "\"Unique of it\"",
                    columnNames = { "`Column A`", "`select`" }))
    static class Mixed {

        @Id
        @GeneratedValue(generator = "mixed")
        @SequenceGenerator(name = "mixed", sequenceName = "`Mixed Ids`")
        @Column(name = "`Id`")
        Long id;

        @Column(name = "`Column A`", nullable = false)
        String columnA;

        @Column(name = "`select`", check = @CheckConstraint(name = "\"Check of it\"", constraint = "\"select\" <> ''"))
        String select;

        String plain;

        @ManyToOne
        @JoinColumn(name = "`Parent Id`", foreignKey = @ForeignKey(name = "\"Parent of it\""))
        Mixed parent;

        @ElementCollection
        @CollectionTable(name = "\"Values of it\"")
        @Column(name = "`It's the value`")
        Set<String> values;

    }

    @Entity(name = "Reserved")
    @Table(name = "`table`")
    static class Reserved {

        @Id
        @Column(name = "`user`")
        Long id;

        @Column(name = "`order`")
        String order;

        @Column(name = "`default`")
        @ColumnDefault("'x'")
        String value;

        @Column(name = "`check`", unique = true)
        String check;

        @Column(name = "`end`")
        @Enumerated(EnumType.STRING)
        Side end;

    }

    enum Side {

        LEFT, RIGHT

    }

    @Entity(name = "Unicode")
    @Table(name = "`größenübersicht`")
    static class Unicode {

        @Id
        @GeneratedValue(generator = "sizes")
        @SequenceGenerator(name = "sizes", sequenceName = "`größen_nummern`")
        Long id;

        @Column(name = "`breite_ü`", unique = true)
        Double width;

        @Column(name = "`名前`")
        @Enumerated(EnumType.STRING)
        Side name;

        @Column(name = "`π`", check = @CheckConstraint(constraint = "\"π\" > 3"))
        Double pi;

    }

    @Entity(name = "Lengthy")
    @Table(name = "a_table_with_a_name_that_is_so_long_that_it_is_cut_by_the_database_which_keeps_63_bytes",
            indexes = @Index(
                    name = "an_index_with_a_name_that_is_so_long_that_it_is_cut_by_the_database_which_keeps_63_bytes",
                    columnList = "name"))
    static class Lengthy {

        @Id
        Long id;

        @Column(name = "name", unique = true)
        String name;

        @Column(name = "a_column_with_a_name_that_is_so_long_that_it_is_cut_by_the_database_which_keeps_63")
        @Check(constraints = "true")
        String column;

        @ManyToOne
        Lengthy anAttributeThatRefersToSomethingAndHasANameOfMoreThanSixtyThreeBytes;

    }

}

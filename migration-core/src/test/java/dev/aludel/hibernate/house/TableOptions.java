package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;

/** What is written behind tables, columns and checks. */
final class TableOptions {

    private TableOptions() {
    }

    @Entity(name = "Hot")
    @Table(options = "with (fillfactor = 70)")
    static class Hot {

        @Id
        @GeneratedValue
        Long id;

        @Column(options = "compression pglz")
        String text;

        @Column(check = @CheckConstraint(name = "hot_number", constraint = "number > 0", options = "no inherit"))
        int number;

        @ManyToMany
        @JoinTable(options = "with (autovacuum_enabled = off)")
        Set<Hot> others;

    }

}

package dev.aludel.hibernate.zoo;

import java.time.LocalDate;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;

/** Indexes and unique constraints. */
@Entity
@Table(indexes = { @Index(columnList = "visitor"), @Index(name = "visit_day", columnList = "day desc, visitor"),
        @Index(name = "visit_ticket", columnList = "ticket", unique = true),
        @Index(columnList = "gate, day", unique = true), @Index(name = "visit_lower", columnList = "(lower(visitor))"),
        @Index(name = "visit_lower_unique", columnList = "(lower(ticket)), gate", unique = true),
        @Index(name = "visit_open", columnList = "day", options = "where guide is null") },
        uniqueConstraints = { @UniqueConstraint(name = "visit_once", columnNames = { "visitor", "day" }),
                @UniqueConstraint(columnNames = { "guide", "day" }) },
        check = @CheckConstraint(name = "visit_gate", constraint = "gate in (1, 2, 3)"))
class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "visits")
    @TableGenerator(name = "visits", table = "counters", pkColumnName = "name", valueColumnName = "next",
            pkColumnValue = "visit", allocationSize = 20)
    Long id;

    @Column(length = 120)
    String visitor;

    LocalDate day;

    String ticket;

    int gate;

    String guide;

}

package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.JoinColumn;

import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** Tables that keep what was, as Envers makes them beside the audited ones. */
final class Envers {

    private Envers() {
    }

    enum State {

        OPEN, CLOSED

    }

    @Entity(name = "Invoice")
    @Audited(withModifiedFlag = true)
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Invoice {

        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false, unique = true)
        String number;

        @Enumerated(EnumType.STRING)
        State state;

        BigDecimal amount;

        @NotAudited
        String note;

        @ElementCollection
        Set<String> tags;

        @OneToMany
        @JoinColumn(name = "invoice")
        Set<Position> positions;

    }

    @Entity(name = "Reminder")
    @Audited
    static class Reminder extends Invoice {

        int step;

    }

    @Entity(name = "Position")
    @Audited
    @AuditTable("position_history")
    static class Position {

        @Id
        @GeneratedValue
        Long id;

        @Column(length = 50)
        String article;

        @ManyToOne
        Position replaced;

        @ManyToMany
        Set<Position> related;

    }

}

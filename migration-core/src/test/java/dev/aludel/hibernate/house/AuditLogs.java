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
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;

import org.hibernate.annotations.Audited;
import org.hibernate.annotations.Changelog;
import org.hibernate.audit.ChangelogMapping;

/** Tables that keep what was, by Hibernate's own auditing. */
final class AuditLogs {

    private AuditLogs() {
    }

    enum State {

        OPEN, CLOSED

    }

    @Entity(name = "Revision")
    @Changelog
    static class Revision extends ChangelogMapping {

        private static final long serialVersionUID = 1;

        String author;

    }

    @Entity(name = "Contract")
    @Audited
    @SecondaryTable(name = "contract_text")
    static class Contract {

        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false, unique = true)
        String number;

        @Enumerated(EnumType.STRING)
        State state;

        @Audited.Excluded
        String secret;

        @Column(table = "contract_text")
        String text;

        @ElementCollection
        Set<String> tags;

        @ManyToOne
        Contract renews;

        @ManyToMany
        Set<Contract> related;

        @Version
        int version;

    }

    @Entity(name = "Clause")
    @Audited
    @Audited.Table(name = "clause_log", changesetIdColumn = "changeset", modificationTypeColumn = "what")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Clause {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Penalty")
    static class Penalty extends Clause {

        BigDecimal amount;

    }

}

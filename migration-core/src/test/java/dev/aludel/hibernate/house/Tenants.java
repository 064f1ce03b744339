package dev.aludel.hibernate.house;

import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** Rows of tenants, and keys that partitions need. */
final class Tenants {

    private Tenants() {
    }

    @Entity(name = "Ledger")
    static class Ledger {

        @Id
        @GeneratedValue
        Long id;

        @TenantId
        String tenant;

        @OneToMany(mappedBy = "ledger")
        Set<Entry> entries;

    }

    @Entity(name = "Entry")
    static class Entry {

        @Id
        @GeneratedValue
        Long id;

        @TenantId
        @Column(name = "tenant_code", length = 10)
        String tenant;

        @PartitionKey
        @Column(nullable = false)
        LocalDate day;

        @ManyToOne
        Ledger ledger;

    }

    @Entity(name = "Measurement")
    static class Measurement {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @PartitionKey
        String region;

        @Column(unique = true)
        String code;

    }

}

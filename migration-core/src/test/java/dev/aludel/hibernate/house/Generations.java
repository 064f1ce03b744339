package dev.aludel.hibernate.house;

import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JoinFormula;

/** Columns that the database works out, and what only looks like a column. */
final class Generations {

    private Generations() {
    }

    @Entity(name = "Cuboid")
    static class Cuboid {

        @Id
        @GeneratedValue
        Long id;

        int width;

        int height;

        String name;

        @GeneratedColumn("width * height")
        int area;

        @GeneratedColumn("coalesce(name, 'none') || '!'")
        @Column(length = 300)
        String label;

        @GeneratedColumn("width > height")
        Boolean lying;

        @Column(columnDefinition = "integer generated always as (width + height) stored", insertable = false,
                updatable = false)
        Integer half;

        @Formula("width * 2")
        int twice;

        @Generated
        @Column(columnDefinition = "bigint generated always as identity")
        Long number;

        @JoinFormula("case when width > 0 then height end")
        @ManyToOne
        Cuboid computed;

        @CreationTimestamp
        Instant createdAt;

        @CurrentTimestamp
        LocalDateTime changedAt;

    }

}

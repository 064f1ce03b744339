package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Entities that a database can drift away from in 44 ways. */
@SuppressWarnings("deprecation")
final class Library {

    private Library() {
    }

    enum State {

        NEW, WORN, LOST

    }

    enum Condition {

        BAD, FAIR, GOOD

    }

    enum Mood {

        CALM, MERRY

    }

    @Entity(name = "Shelf")
    static class Shelf {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(unique = true)
        String label;

    }

    @Entity(name = "Volume")
    @Table(indexes = @Index(name = "volume_size", columnList = "pages, words"),
            uniqueConstraints = @UniqueConstraint(name = "volume_once", columnNames = { "title", "shelf_id" }))
    @Check(name = "volume_has_pages", constraints = "pages > 0")
    static class Volume {

        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false)
        String title;

        @Column(length = 100)
        String subtitle;

        @ColumnDefault("1")
        int pages;

        long words;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        UUID token;

        boolean lent;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> details;

        Instant printedAt;

        LocalDateTime lentAt;

        float weight;

        @Enumerated(EnumType.STRING)
        State state;

        Condition condition;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "volume_stands_on"))
        @OnDelete(action = OnDeleteAction.CASCADE)
        Shelf shelf;

        @Comment("as printed on the back")
        String spine;

        @Collate("C")
        String sortedBy;

        @GeneratedColumn("words / pages")
        Long density;

        int[] chapters;

    }

    @Entity(name = "Reader")
    static class Reader {

        @Id
        @Column(length = 10)
        String card;

    }

    @Entity(name = "Student")
    static class Student extends Reader {

        String school;

    }

}

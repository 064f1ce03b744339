package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.UpdateTimestamp;

/** Hierarchies with a table for each class. */
final class JoinedTables {

    private JoinedTables() {
    }

    @MappedSuperclass
    abstract static class Dated {

        @CreationTimestamp
        @Column(nullable = false)
        Instant madeAt;

        @UpdateTimestamp
        Instant changedAt;

    }

    @Entity(name = "Document")
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Document extends Dated {

        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false)
        String title;

    }

    @Entity(name = "Letter")
    static class Letter extends Document {

        @Column(nullable = false)
        String receiver;

        @ManyToOne
        Document answers;

    }

    @Entity(name = "Invoice")
    @PrimaryKeyJoinColumn(name = "invoice_id", foreignKey = @ForeignKey(name = "invoice_is_a_document"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    static class Invoice extends Document {

        BigDecimal total;

    }

    @Entity(name = "Reminder")
    static class Reminder extends Invoice {

        int level;

    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "form")
    static class Shape {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

    }

    @Entity(name = "Circle")
    @DiscriminatorValue("round")
    static class Circle extends Shape {

        double radius;

    }

    @Entity(name = "Rectangle")
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = { "a", "b" }))
    static class Rectangle extends Shape {

        double a;

        double b;

    }

}

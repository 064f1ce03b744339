package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.generator.EventType;

/** What a validator demands of rows, and who fills them, says something of columns. */
final class Validated {

    private Validated() {
    }

    @Embeddable
    static class Place {

        @NotBlank
        @Size(max = 40)
        String city;

        @Size(max = 9)
        String code;

        @CreationTimestamp
        Instant since;

    }

    @Entity(name = "Offer")
    static class Offer {

        @Id
        @GeneratedValue
        Long id;

        @NotNull
        @Size(min = 2, max = 70)
        String title;

        @Min(1)
        @Max(99)
        int pieces;

        @Digits(integer = 6, fraction = 2)
        BigDecimal price;

        @NotNull
        @Valid
        Place here;

        @Valid
        @AttributeOverride(name = "city", column = @Column(name = "other_city"))
        @AttributeOverride(name = "code", column = @Column(name = "other_code"))
        @AttributeOverride(name = "since", column = @Column(name = "other_since"))
        Place there;

        @NotNull
        @ManyToOne
        Offer follows;

        @UpdateTimestamp
        Instant changedAt;

        @CurrentTimestamp(event = EventType.UPDATE)
        Instant touchedAt;

    }

    /** All in one table, so that nothing of it can be mandatory. */
    @Entity(name = "Bargain")
    static class Bargain extends Offer {

        @NotNull
        String reason;

    }

}

package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Names that have to be quoted. */
@Entity(name = "ShopOrder")
@Table(name = "`Order`",
        uniqueConstraints = @UniqueConstraint(name = "`Order of one day`", columnNames = { "`select`", "plainCamel" }))
class Order {

    @Id
    @GeneratedValue
    @Column(name = "`orderId`")
    Long id;

    @Column(name = "`select`", unique = true)
    String select;

    @Column(name = "\"Mixed Case\"", nullable = false)
    String mixedCase;

    String plainCamel;

    @ManyToOne
    @JoinColumn(name = "`buyerId`")
    Buyer buyer;

    @Enumerated(EnumType.STRING)
    @Column(name = "`dietKind`")
    Diet diet;

}

package dev.aludel.hibernate.zoo;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Rows that go when what they refer to goes. */
@Entity
class Repair {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Plaque plaque;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "repair_keeper",
            foreignKeyDefinition = "foreign key (keeper_id) references keepers on update cascade on delete restrict"))
    Keeper keeper;

    @Column(comment = "in euro")
    BigDecimal cost;

}

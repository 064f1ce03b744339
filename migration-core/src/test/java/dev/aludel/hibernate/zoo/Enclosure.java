package dev.aludel.hibernate.zoo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** References to itself and to others. */
@Entity
class Enclosure {

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Enclosure parent;

    @ManyToOne(optional = false)
    @JoinColumn(name = "head_keeper", foreignKey = @ForeignKey(name = "enclosure_head_keeper"))
    Keeper headKeeper;

    @OneToOne
    Plaque plaque;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Keeper substitute;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Keeper formerKeeper;

    @ManyToOne
    @JoinColumn(referencedColumnName = "badge")
    Keeper badged;

    @ManyToMany
    Set<Keeper> keepers;

    @ManyToMany
    @JoinTable(name = "enclosure_guides", joinColumns = @JoinColumn(name = "enclosure"),
            inverseJoinColumns = @JoinColumn(name = "guide"))
    @OrderColumn(name = "place")
    List<Keeper> guides;

    @OneToMany
    @JoinColumn(name = "enclosure_id")
    List<Repair> repairs;

    @OneToMany
    Set<Plaque> spares;

    @ElementCollection
    Set<String> rules;

    @ElementCollection
    @CollectionTable(name = "enclosure_gates", joinColumns = @JoinColumn(name = "enclosure_id"))
    @OrderColumn
    List<Address> gates;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "shift_of_day", length = 12)
    @Column(name = "opens_at", nullable = false)
    Map<Rank, LocalTime> hours;

}

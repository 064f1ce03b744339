package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** In another schema. */
@Entity
@Table(schema = "aviary", indexes = @Index(name = "nest_tree", columnList = "tree"))
class Nest {

    @Id
    @GeneratedValue(generator = "nests")
    @SequenceGenerator(name = "nests", schema = "aviary", sequenceName = "nest_ids", allocationSize = 1)
    Long id;

    String tree;

    @ManyToOne
    Bird owner;

    @ManyToOne
    Nest neighbour;

}

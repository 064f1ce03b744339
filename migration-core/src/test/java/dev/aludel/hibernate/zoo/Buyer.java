package dev.aludel.hibernate.zoo;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** A reserved word as a name. */
@Entity
@Table(name = "\"user\"", indexes = @Index(columnList = "`group`"))
class Buyer {

    @Id
    @GeneratedValue
    Long id;

    @Column(name = "`group`")
    String group;

    @ElementCollection
    @Column(name = "`value`")
    Set<String> wishes;

}

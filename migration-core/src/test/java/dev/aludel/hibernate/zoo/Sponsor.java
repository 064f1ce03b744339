package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

/** An entity in two tables. */
@Entity
@SecondaryTable(name = "sponsor_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "sponsor_id"))
class Sponsor {

    @Id
    @GeneratedValue
    Long id;

    String name;

    @Column(table = "sponsor_details", length = 500)
    String motto;

    @Column(table = "sponsor_details", nullable = false)
    boolean anonymous;

}

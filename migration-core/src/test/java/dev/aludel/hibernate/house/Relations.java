package dev.aludel.hibernate.house;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/** References between entities and the tables in between. */
final class Relations {

    private Relations() {
    }

    @Entity(name = "Guide")
    static class Guide {

        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true, length = 8)
        String badge;

        @ManyToMany(mappedBy = "guides")
        Set<Walk> walks;

        @OneToOne
        @JoinColumn(name = "deputy")
        Guide deputy;

        @OneToOne(mappedBy = "deputy")
        Guide standsInFor;

        @ManyToOne
        @JoinColumn(unique = true)
        Walk favourite;

    }

    @Entity(name = "Walk")
    static class Walk {

        @Id
        @GeneratedValue
        Long id;

        @ManyToMany
        Set<Guide> guides;

        @ManyToMany
        List<Guide> reserves;

        @OneToMany
        Set<Guide> trainees;

        @OneToMany
        @JoinColumn(name = "walk_id", nullable = false)
        List<Stop> stops;

        @OneToMany
        @JoinColumn(name = "alternative_of")
        @OrderColumn(name = "alternative_place")
        List<Stop> alternatives;

        @ManyToOne
        @JoinTable(name = "walk_sponsor")
        Guide sponsor;

        @OneToOne
        @JoinTable(name = "walk_map")
        Stop map;

        @ManyToMany
        @JoinTable(name = "walk_follows", joinColumns = @JoinColumn(name = "walk"),
                inverseJoinColumns = @JoinColumn(name = "next_walk"), foreignKey = @ForeignKey(name = "follows_walk"),
                inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
                uniqueConstraints = @UniqueConstraint(columnNames = { "next_walk", "walk" }),
                indexes = @Index(columnList = "next_walk"))
        Set<Walk> follows;

        @ManyToOne
        @JoinColumn(name = "lead_badge", referencedColumnName = "badge", nullable = false)
        Guide lead;

        @ManyToOne(fetch = FetchType.LAZY)
        @NotFound(action = NotFoundAction.IGNORE)
        Guide gone;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT))
        Guide unchecked;

    }

    @Entity(name = "Stop")
    static class Stop {

        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne(optional = false)
        @JoinColumn(foreignKey = @ForeignKey(name = "stop_owner",
                foreignKeyDefinition = "foreign key (owner_id) references guide on delete set default on update cascade"))
        Guide owner;

    }

}

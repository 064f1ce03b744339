package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** References with more than an action behind them. */
final class ReferenceOptions {

    private ReferenceOptions() {
    }

    @Entity(name = "Branch")
    static class Branch {

        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "branch_parent", options = "deferrable initially deferred"))
        Branch parent;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "branch_twin",
                foreignKeyDefinition = "foreign key (twin_id) references branch match full on delete set null deferrable"))
        Branch twin;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "branch_old", options = "not valid"))
        Branch old;

        @ManyToOne
        @JoinColumn(options = "compression default")
        Leaf leaf;

    }

    @Entity(name = "Leaf")
    static class Leaf {

        @Id
        String code;

    }

}

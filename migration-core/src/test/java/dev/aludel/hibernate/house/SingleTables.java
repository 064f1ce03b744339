package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.DiscriminatorOptions;

/** Hierarchies that share a table, told apart in four ways. */
@SuppressWarnings("deprecation")
final class SingleTables {

    private SingleTables() {
    }

    @Entity(name = "Machine")
    @DiscriminatorColumn(name = "kind", length = 10)
    static class Machine {

        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false)
        String name;

    }

    @Entity(name = "Pump")
    @DiscriminatorValue("pump")
    static class Pump extends Machine {

        int litres;

        @Column(unique = true)
        String serial;

    }

    @Entity(name = "Fan")
    static class Fan extends Machine {

        @ManyToOne(optional = false)
        Machine cools;

        @Check(constraints = "blades > 2")
        Integer blades;

    }

    @Entity(name = "Door")
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    static class Door {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Gate")
    @DiscriminatorValue("2")
    static class Gate extends Door {

        double width;

    }

    @Entity(name = "Pane")
    @DiscriminatorColumn(name = "c", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("W")
    static class Pane {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Hatch")
    @DiscriminatorValue("H")
    static class Hatch extends Pane {

        boolean locked;

    }

    @Entity(name = "Fence")
    @DiscriminatorFormula("case when height > 2 then 'TALL' else 'LOW' end")
    @DiscriminatorValue("LOW")
    static class Fence {

        @Id
        @GeneratedValue
        Long id;

        double height;

    }

    @Entity(name = "Wall")
    @DiscriminatorValue("TALL")
    static class Wall extends Fence {

        String stone;

    }

    @Entity(name = "Lamp")
    @Inheritance
    @DiscriminatorColumn(name = "type", columnDefinition = "varchar(5) default 'base'")
    @DiscriminatorOptions(force = true)
    @DiscriminatorValue("base")
    static class Lamp {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "OtherLamp")
    @DiscriminatorValue("not null")
    static class OtherLamp extends Lamp {

        String colour;

    }

}

package dev.aludel.hibernate.house;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Struct;

/** Arrays of a type of several fields, in a schema of its own. */
@SuppressWarnings("deprecation")
final class StructArrays {

    private StructArrays() {
    }

    @Embeddable
    @Struct(name = "waypoint")
    static class Waypoint {

        double latitude;

        double longitude;

        @Comment("over the sea")
        Integer height;

    }

    @Entity(name = "Route")
    static class Route {

        @Id
        @GeneratedValue
        Long id;

        List<Waypoint> points;

        Waypoint[] alternatives;

    }

}

package dev.aludel.hibernate.zoo;

import java.util.List;

/** All entities of the zoo. */
public final class Zoo {

    private static final List<Class<?>> ENTITIES = List.of(
            AVeryLongNameOfAnEntityThatGoesOnUntilNoDatabaseWantsToKeepItAnyLonger.class, Animal.class, Bird.class,
            Buyer.class, CardPayment.class, Cart.class, CashPayment.class, ColourConverter.class, Census.class,
            Enclosure.class, Feeding.class, Fish.class, Keeper.class, Landmark.class, Meal.class, Nest.class,
            Order.class, Payment.class, Plaque.class, Portion.class, Recording.class, Repair.class, Season.class,
            Sensor.class, Specimen.class, Sponsor.class, Ticket.class, Tour.class, Truck.class, Vehicle.class,
            Visit.class);

    private Zoo() {
    }

    /**
     * The classes to hand to Hibernate; converters and parts of entities are found from
     * them.
     */
    public static List<Class<?>> entities() {
        return ENTITIES;
    }

}

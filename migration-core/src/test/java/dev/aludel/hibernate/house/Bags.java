package dev.aludel.hibernate.house;

import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaClass;

/** Bags with an id for each of their rows. */
final class Bags {

    private Bags() {
    }

    @Entity(name = "Basket")
    static class Basket {

        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        @CollectionTable(name = "basket_items")
        @CollectionId(column = @Column(name = "item_id"), generator = "increment")
        @CollectionIdJavaClass(idType = Integer.class)
        List<String> items;

    }

}

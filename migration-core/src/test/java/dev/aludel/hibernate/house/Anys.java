package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;

import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** References to entities of more than one kind. */
final class Anys {

    private Anys() {
    }

    @Entity(name = "Cat")
    static class Cat {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Dog")
    static class Dog {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Cage")
    static class Cage {

        @Id
        @GeneratedValue
        Long id;

        @Any
        @AnyKeyJavaClass(Long.class)
        @Column(name = "animal_kind", length = 3)
        @AnyDiscriminatorValue(discriminator = "CAT", entity = Cat.class)
        @AnyDiscriminatorValue(discriminator = "DOG", entity = Dog.class)
        @JoinColumn(name = "animal_id")
        Object animal;

        @ManyToAny
        @AnyKeyJavaClass(Long.class)
        @AnyDiscriminator(DiscriminatorType.INTEGER)
        @Column(name = "visitor_kind")
        @AnyDiscriminatorValue(discriminator = "1", entity = Cat.class)
        @AnyDiscriminatorValue(discriminator = "2", entity = Dog.class)
        @JoinTable(name = "cage_visitors", joinColumns = @JoinColumn(name = "cage_id"),
                inverseJoinColumns = @JoinColumn(name = "visitor_id"))
        Set<Object> visitors;

    }

}

package dev.aludel.spring.boot.jpa;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.ListableBeanFactory;

/** Starts what waits for its first use and knows what the entities want. */
public final class EntityStart {

    private EntityStart() {
    }

    /** Starts the persistence units of an application. */
    public static void of(ListableBeanFactory beans) {
        beans.getBeansOfType(EntityManagerFactory.class);
    }

}

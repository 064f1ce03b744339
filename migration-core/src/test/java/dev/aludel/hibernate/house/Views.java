package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;

/** Entities that are queries. */
final class Views {

    private Views() {
    }

    @Entity(name = "Sale")
    static class Sale {

        @Id
        @GeneratedValue
        Long id;

        String product;

        int amount;

    }

    @Entity(name = "SalesTotal")
    @Immutable
    @View(query = "select product as name, sum(amount) as total from sale group by product")
    @Synchronize("sale")
    static class SalesTotal {

        @Id
        String name;

        long total;

    }

    @Entity(name = "SaleCount")
    @Immutable
    @Subselect("select product as name, count(*) as times from sale group by product")
    @Synchronize("sale")
    static class SaleCount {

        @Id
        String name;

        long times;

    }

}

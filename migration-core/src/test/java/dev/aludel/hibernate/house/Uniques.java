package dev.aludel.hibernate.house;

import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.NaturalId;

/** What must not be there twice, by each annotation that says so. */
final class Uniques {

    private Uniques() {
    }

    @Entity(name = "Person")
    @Table(uniqueConstraints = { @UniqueConstraint(columnNames = { "name", "birthday" }),
            @UniqueConstraint(name = "person_mail", columnNames = "mail"), @UniqueConstraint(columnNames = "phone") })
    static class Person {

        @Id
        @GeneratedValue
        Long id;

        String name;

        LocalDate birthday;

        @Column(nullable = false)
        String mail;

        String phone;

        @Column(unique = true, nullable = false)
        String passport;

        @NaturalId
        String nation;

        @NaturalId(mutable = true)
        @Column(name = "tax_number")
        int taxNumber;

        @OneToOne
        Person spouse;

        @ManyToOne
        @JoinColumn(unique = true)
        Person mentor;

        @Column(columnDefinition = "varchar(10) unique")
        String nick;

    }

    @Entity(name = "Account")
    static class Account {

        @Id
        @GeneratedValue
        Long id;

        @NaturalId
        @ManyToOne
        Person owner;

        @NaturalId
        @Embedded
        Number number;

        @OneToMany
        @JoinTable(name = "account_reader", uniqueConstraints = @UniqueConstraint(name = "reads_once",
                columnNames = { "readers_id", "account_id" }))
        Set<Person> readers;

    }

    @Embeddable
    static class Number {

        String bank;

        String digits;

    }

}

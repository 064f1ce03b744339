package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;

import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.YesNoConverter;

/** Rows that only say that they are gone. */
final class SoftDeletes {

    private SoftDeletes() {
    }

    @Entity(name = "Plain")
    @SoftDelete(columnName = "gone", comment = "")
    static class Plain {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Active")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
    static class Active {

        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        @SoftDelete(columnName = "word_gone", converter = NumericBooleanConverter.class)
        Set<String> words;

        @ManyToMany
        @JoinTable(name = "active_plain")
        @SoftDelete(columnName = "link_gone", comment = "whether the link is gone")
        Set<Plain> plains;

    }

    @Entity(name = "Timed")
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "gone_at")
    static class Timed {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Base")
    @SoftDelete
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Base {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Derived")
    static class Derived extends Base {

        String name;

    }

}

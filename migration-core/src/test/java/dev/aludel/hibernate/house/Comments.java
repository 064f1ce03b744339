package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

import org.hibernate.annotations.Comment;

/** Comments wherever an annotation can put one. */
@SuppressWarnings("deprecation")
final class Comments {

    private Comments() {
    }

    @Entity(name = "Leaflet")
    @Table(comment = "comment by JPA")
    static class Leaflet {

        @Id
        @GeneratedValue
        @Comment("the id")
        Long id;

        @Column(comment = "what it is called")
        String title;

        @ManyToOne
        @JoinColumn(comment = "who wrote it")
        Writer writer;

        @ElementCollection
        @Comment("the words")
        @Comment(value = "words of the leaflets", on = "leaflet_words")
        Set<String> words;

        @ManyToMany
        @JoinTable(name = "leaflet_readers", comment = "who reads it")
        Set<Writer> readers;

        @Embedded
        Paper paper;

    }

    @Embeddable
    static class Paper {

        @Comment("in grams")
        int weight;

    }

    @Entity(name = "Writer")
    @Comment("comment by Hibernate")
    @SecondaryTable(name = "writer_more", comment = "more of a writer")
    static class Writer {

        @Id
        @GeneratedValue
        Long id;

        @Column(table = "writer_more", comment = "what it says\nin two lines")
        String more;

    }

}

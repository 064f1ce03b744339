package dev.aludel.maven.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "notes")
class Note {

    @Id
    Long id;

    @Column(nullable = false)
    String text;

}

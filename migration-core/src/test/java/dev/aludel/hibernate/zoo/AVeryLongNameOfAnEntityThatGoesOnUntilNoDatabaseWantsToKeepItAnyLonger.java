package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A name longer than PostgreSQL keeps. */
@Entity
class AVeryLongNameOfAnEntityThatGoesOnUntilNoDatabaseWantsToKeepItAnyLonger {

    @Id
    Long id;

    @Column(unique = true)
    String anAttributeWhoseNameIsLongerThanWhatTheDatabaseWouldEverWantToKeepOfIt;

}

package dev.aludel.hibernate.zoo;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

/** Large objects. */
@Entity
class Recording {

    @Id
    long id;

    @Lob
    String transcript;

    @Lob
    byte[] sound;

    @Basic(optional = false)
    @Column(length = 1000)
    byte[] preview;

}

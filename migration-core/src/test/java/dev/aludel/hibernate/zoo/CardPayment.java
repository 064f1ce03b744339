package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** All columns of a payment and its own. */
@Entity
class CardPayment extends Payment {

    @Column(length = 4)
    String lastDigits;

}

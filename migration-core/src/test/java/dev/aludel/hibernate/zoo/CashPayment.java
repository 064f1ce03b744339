package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** All columns of a payment and its own. */
@Entity
@Table(indexes = @Index(columnList = "till"))
class CashPayment extends Payment {

    String till;

}

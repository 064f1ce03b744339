package dev.aludel.spring.boot.jpa;

/**
 * An application's persistence unit cannot be started besides its bean.
 */
final class OtherPersistenceUnit extends IllegalStateException {

    OtherPersistenceUnit(String reason) {
        super(reason);
    }

}

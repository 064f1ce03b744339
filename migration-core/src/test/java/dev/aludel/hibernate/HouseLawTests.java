package dev.aludel.hibernate;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.hibernate.HouseLaw.OfHouse;

/** Every law of the metamodel, for every house of the zoo. */
class HouseLawTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void holds(OfHouse law) throws SQLException {
        law.check();
    }

    static Stream<OfHouse> holds() {
        return HouseLaw.everywhere();
    }

}

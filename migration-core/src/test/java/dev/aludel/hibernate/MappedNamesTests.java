package dev.aludel.hibernate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

class MappedNamesTests {

    private static final MappedNames NAMES = PersistenceUnit.zoo().namedAsBootDoes().offline(18).names();

    @ParameterizedTest
    @CsvSource({ "keepers, Keeper", "Order, ShopOrder", "vehicle, Vehicle", "sponsor_details, Sponsor",
            "enclosure_rules, Enclosure.rules", "enclosure_guides, Enclosure.guides", "card_payment, CardPayment" })
    void tables(String table, String entity) {
        assertThat(NAMES.table(QualifiedName.of(table))).contains(entity);
    }

    @ParameterizedTest
    @CsvSource({ "keepers, post_town, Keeper.post.town", "specimen, seen_at, Specimen.seenAt",
            "enclosure, head_keeper, Enclosure.headKeeper", "feeding, fed_at, Feeding.id.fedAt",
            "vehicle, trailer, Truck.trailer", "bird, wingspan, Bird.wingspan", "animal, created_at, Animal.createdAt",
            "sponsor_details, motto, Sponsor.motto", "Order, orderId, ShopOrder.id", "tour, guide, Tour.guide",
            "card_payment, amount, CardPayment.amount" })
    void columns(String table, String column, String attribute) {
        assertThat(NAMES.column(QualifiedName.of(table), column)).contains(attribute);
    }

    @Test
    void discriminatorHasNoAttribute() {
        assertThat(NAMES.column(QualifiedName.of("vehicle"), "kind")).isEmpty();
    }

}

package dev.aludel.hibernate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HibernateSettingTests {

    @Test
    void eachHasAReason() {
        assertThat(HibernateSetting.whereUnset()).extracting(HibernateSetting::name)
            .containsExactly("hibernate.id.sequence.increment_size_mismatch_strategy");
        assertThat(HibernateSetting.withoutDatabase("PostgreSQL", 18)).extracting(HibernateSetting::name)
            .containsExactly("hibernate.boot.allow_jdbc_metadata_access", "jakarta.persistence.database-product-name",
                    "jakarta.persistence.database-major-version", "jakarta.persistence.database-minor-version");
        assertThat(HibernateSetting.withoutDatabase("PostgreSQL", 18)).extracting(HibernateSetting::reason)
            .allSatisfy((reason) -> assertThat(reason).endsWith("."));
    }

    @Test
    void versionCounts() {
        PersistenceUnit unit = PersistenceUnit.zoo();
        assertThat(unit.offline(14).schema().toString()).contains("grams * 2) stored");
        assertThat(unit.offline(18).schema().toString()).contains("grams * 2) virtual");
    }

}

package dev.aludel.hibernate;

import java.sql.SQLException;
import java.util.stream.Stream;

import dev.aludel.hibernate.house.House;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every house of the zoo. */
enum HouseLaw {

    /** The database that Hibernate made is what the model says, and nothing else. */
    DATABASE_IS_THE_MODEL {

        @Override
        void check(HouseDatabase databases) {
            assertThat(databases.made().missing()).isEmpty();
            assertThat(databases.made().extra()).isEmpty();
        }
    },

    /** Nothing that the mappings say is left to be told aside. */
    NOTHING_IS_LEFT_OUT {

        @Override
        void check(HouseDatabase databases) {
            assertThat(databases.made().model().notModelled()).isEmpty();
        }
    },

    /** The database that we make has all that Hibernate's has, as PostgreSQL tells it. */
    DRAFT_MAKES_THE_SAME {

        @Override
        void check(HouseDatabase databases) throws SQLException {
            assertThat(RawPicture.differences(databases.made().picture(), databases.drafted())).isEmpty();
        }
    },

    /** Without the database the model is the same. */
    OFFLINE_IS_ONLINE {

        @Override
        void check(HouseDatabase databases) {
            assertThat(databases.unit().offline(databases.version().major())).isEqualTo(databases.made().captured());
        }
    };

    private static final int REPETITIONS = Integer.getInteger("aludel.test.repetitions", 100);

    abstract void check(HouseDatabase databases) throws SQLException;

    /**
     * Every law for every house, on the newest version, and on the oldest for those to
     * which versions may matter. What needs no server is asked once.
     */
    static Stream<OfHouse> everywhere() {
        return Stream.of(PostgresVersion.V14, PostgresVersion.V18)
            .flatMap((version) -> Stream.of(House.values())
                .filter((house) -> version.major() >= house.since())
                .filter((house) -> version == PostgresVersion.V18 || house.isDifferent() || REPETITIONS > 100)
                .flatMap((house) -> Stream.of(values())
                    .filter((law) -> law != OFFLINE_IS_ONLINE || version == PostgresVersion.V18)
                    .map((law) -> new OfHouse(law, house, version))));
    }

    /** A law for one house. */
    record OfHouse(HouseLaw law, House house, PostgresVersion version) {

        void check() throws SQLException {
            this.law.check(new HouseDatabase(this.house, this.version));
        }

        @Override
        public String toString() {
            return this.law + " " + this.house + " " + this.version;
        }

    }

}

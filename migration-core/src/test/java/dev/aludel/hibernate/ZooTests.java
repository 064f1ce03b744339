package dev.aludel.hibernate;

import dev.aludel.testing.Database;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZooTests {

    @Test
    void offlineIsOnline(@Database(PostgresVersion.V18) TestDatabase database) {
        EntityModel offline = PersistenceUnit.zoo().namedAsBootDoes().offline(18);
        EntityModel online = PersistenceUnit.zoo().namedAsBootDoes().on(database).creating().start();
        offline.schema().tables().values().forEach(System.out::println);
        offline.schema().sequences().values().forEach(System.out::println);
        offline.schema().enumTypes().values().forEach(System.out::println);
        offline.notModelled().forEach(System.out::println);
        System.out.println(offline.names());
        assertThat(offline).isEqualTo(online);
    }

}

package dev.aludel.draft.model;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that grow from version to version as real ones do, on databases that have
 * rows: drafts are all they need.
 */
class ModelEvolutionTests {

    private static final int REPETITIONS = Integer.getInteger("aludel.test.repetitions", 100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("everywhere")
    void growsByDraftsAlone(SampleModel model, PostgresVersion server) throws SQLException {
        List<ModelVersion> versions = model.versions();
        ModelVersion last = versions.get(versions.size() - 1);
        try (TestDatabase database = TestDatabase.create(server)) {
            Evolution evolution = new Evolution(server, database, this.folder);
            for (ModelVersion version : versions) {
                evolution.become(version);
            }
            assertThat(evolution.migrations()).isGreaterThanOrEqualTo(15);
            evolution.goBack(last);
            assertThat(evolution.differencesFromHibernate(last)).isEqualTo(model.differences());
        }
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(PostgresVersion.V18, PostgresVersion.V14)
            .filter((server) -> server == PostgresVersion.V18 || REPETITIONS > 100)
            .flatMap((server) -> Stream.of(SampleModel.values()).map((model) -> Arguments.of(model, server)));
    }

}

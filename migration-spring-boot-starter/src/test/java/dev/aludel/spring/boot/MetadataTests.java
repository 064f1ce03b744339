package dev.aludel.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.MigrationSettings;
import dev.aludel.draft.DraftPackage;
import dev.aludel.draft.DraftSettings;
import dev.aludel.plan.PlanStyle;
import dev.aludel.run.RunSettings;
import dev.aludel.safety.Level;

import static org.assertj.core.api.Assertions.assertThat;

/** What an editor knows of our properties. */
class MetadataTests {

    private final List<JsonNode> properties = new ArrayList<>();

    private final Map<String, JsonNode> hints = new HashMap<>();

    MetadataTests() throws IOException {
        try (InputStream metadata = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode root = JsonMapper.shared().readTree(metadata);
            root.get("properties").forEach(this.properties::add);
            root.get("hints").forEach((hint) -> this.hints.put(hint.get("name").asString(), hint));
        }
    }

    @Test
    void everyPropertyHasADescription() {
        assertThat(this.properties).hasSizeGreaterThan(20)
            .allSatisfy((property) -> assertThat(property.path("description").asString(""))
                .as(property.get("name").asString())
                .isNotBlank()
                .endsWith("."));
    }

    @Test
    void defaultsAreThoseOfTheCore() {
        MigrationProperties properties = bound(Map.of());
        MigrationSettings settings = new PropertySettings(properties).migration(null, null, "db.migration");
        MigrationSettings core = MigrationSettings.defaults();
        assertThat(settings.run()).isEqualTo(core.run());
        assertThat(settings.safety()).isEqualTo(core.safety());
        assertThat(settings.source()).isEqualTo(core.source());
        assertThat(settings.history()).isEqualTo(core.history());
        assertThat(settings.schemas()).isEqualTo(core.schemas());
        assertThat(settings.drafts()).isEqualTo(core.drafts());
    }

    @Test
    void valuesAreWrittenAsTheDesignSays() {
        MigrationProperties properties = bound(Map.of("aludel.unknown", "fail", "aludel.out-of-order", "fail",
                "aludel.downgrade", "refuse", "aludel.preview", "off", "aludel.safety.rules.drop-column", "off",
                "aludel.safety.rules.truncate", "blocker", "aludel.history-table", "admin.history"));
        RunSettings run = new PropertySettings(properties).migration(null, null, "db.migration").run();
        assertThat(run.unknown()).isEqualTo(RunSettings.Unknown.FAIL);
        assertThat(run.outOfOrder()).isFalse();
        assertThat(run.downgrades()).isFalse();
        assertThat(properties.safety().rules()).containsOnly(Map.entry("drop-column", Level.OFF),
                Map.entry("truncate", Level.BLOCKER));
        assertThat(new PropertySettings(properties).migration(null, null, "db.migration")
            .history()
            .historyTable()
            .schema()).isEqualTo("admin");
    }

    @Test
    void draftsAreWrittenWhereAndAsTheApplicationSays() {
        MigrationProperties properties = bound(Map.of("aludel.draft.downgrade", "file", "aludel.draft.java-directory",
                "app/src/main/java", "aludel.draft.java-package", "com.acme.change", "aludel.draft.plans", "gentle"));
        DraftSettings drafts = new PropertySettings(properties).migration(null, null, "com.acme.migration").drafts();
        assertThat(drafts.downgrade()).isEqualTo(DraftSettings.DowngradePlace.FILE);
        assertThat(drafts.plans()).isEqualTo(PlanStyle.GENTLE);
        assertThat(drafts.java()).isEqualTo(new DraftPackage(Path.of("app/src/main/java"), "com.acme.change"));
    }

    @Test
    void offMayBeABooleanInYaml() {
        assertThat(bound(Map.of("aludel.safety.rules.drop-column", false)).safety().rules())
            .containsEntry("drop-column", Level.OFF);
    }

    @Test
    void passwordIsNotPrinted() {
        assertThat(bound(Map.of("aludel.password", "secret", "aludel.placeholders.key", "secret")).toString())
            .isEqualTo("aludel: mode=UPGRADE, locations=[classpath:db/migration], target=head");
    }

    private static MigrationProperties bound(Map<String, Object> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("aludel", MigrationProperties.class);
    }

}

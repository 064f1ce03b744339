package dev.aludel.actuate;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

import dev.aludel.report.AdviceList;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.SafetyStatus;
import dev.aludel.report.Status;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/endpoint.md} shows what the endpoint gives, and tells of every field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointPageTests {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| .+ \\|$", Pattern.MULTILINE);

    /** The text that the log keeps: the findings themselves stand beside the attempts. */
    private static final String KEPT = "attempts.findings";

    private final TestDatabase database = TestDatabase.create();

    private final DocumentPage page = DocumentPage.of("docs/endpoint.md");

    private Application application;

    @BeforeAll
    void start() {
        this.application = Application.start(Map.of("migrations", Application.tasks(this.database)),
                "management.endpoint.migrations.show-sql=always");
    }

    @AfterAll
    void stop() {
        this.application.close();
        this.database.close();
    }

    static List<Example> examples() {
        return List.of(new Example("/actuator/migrations", Status.class),
                new Example("/actuator/migrations/3", MigrationDetail.class),
                new Example("/actuator/migrations/safety", SafetyStatus.class),
                new Example("/actuator/migrations/safety/3", MigrationSafety.class),
                new Example("/actuator/migrations/drift", DriftStatus.class),
                new Example("/actuator/migrations/report", MigrationReport.class),
                new Example("/actuator/migrations/advice", AdviceList.class));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsWhatTheEndpointGives(Example example) {
        String json = this.application.get(example.path()).getBody();
        this.page.quotes("GET " + example.path(), ExampleJson.of(json));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFieldIsToldOf(Example example) {
        assertThat(toldOf(example)).containsExactlyElementsOf(fields(example.answer(), ""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingElseIsGiven(Example example) {
        String json = this.application.get(example.path()).getBody();
        assertThat(fields(example.answer(), "")).containsAll(ExampleJson.fields(json));
    }

    private Set<String> toldOf(Example example) {
        String text = this.page.text();
        int from = text.indexOf("```json GET " + example.path() + "\n");
        int to = text.indexOf("\n## ", from);
        return ROW.matcher(text.substring(from, (to > 0) ? to : text.length()))
            .results()
            .map((row) -> row.group(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> fields(Class<?> type, String prefix) {
        Set<String> fields = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String field = prefix + component.getName();
            fields.add(field);
            Class<?> content = content(component.getGenericType());
            if (content.isRecord()) {
                fields.addAll(fields(content, field + "."));
            }
        }
        for (Method method : type.getMethods()) {
            if (method.getReturnType() == boolean.class && method.getName().startsWith("is")
                    && !method.isAnnotationPresent(JsonIgnore.class)) {
                fields.add(prefix + StringUtils.uncapitalize(method.getName().substring(2)));
            }
        }
        fields.remove(KEPT);
        return fields;
    }

    private static Class<?> content(Type type) {
        return (type instanceof ParameterizedType list) ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /** A path of the endpoint and what it answers for one database. */
    record Example(String path, Class<?> answer) {

        @Override
        public String toString() {
            return this.path;
        }

    }

}

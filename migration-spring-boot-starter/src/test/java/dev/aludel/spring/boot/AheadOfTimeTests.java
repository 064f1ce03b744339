package dev.aludel.spring.boot;

import java.lang.reflect.RecordComponent;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import dev.aludel.Migrations;
import dev.aludel.advice.Advice;
import dev.aludel.report.AdviceList;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.StatementAnalysis;
import dev.aludel.run.StoredTable;
import dev.aludel.safety.Finding;
import dev.aludel.spring.boot.library.Library;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code process-aot} makes of an application, compiled and started. */
@ExtendWith(OutputCaptureExtension.class)
class AheadOfTimeTests {

    @Test
    @CompileWithForkedClassLoader
    @SuppressWarnings("unchecked")
    void startsFromGeneratedCode(@Database TestDatabase database, CapturedOutput output) {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName name = processed(generation);
        TestCompiler.forSystem().with(generation).compile((compiled) -> {
            try (GenericApplicationContext context = new GenericApplicationContext()) {
                TestPropertyValues.of(Connected.properties("spring.datasource", database, "username"))
                    .and("spring.jpa.hibernate.ddl-auto=validate")
                    .applyTo(context);
                compiled.getInstance(ApplicationContextInitializer.class, name.canonicalName()).initialize(context);
                context.refresh();
                assertThat(context.getBean(EntityManagerFactory.class).isOpen()).isTrue();
                assertThat(context.getBean(Migrations.class).status().current()).containsExactly("2");
            }
        });
        assertThat(output).contains("The entities find all they need").doesNotContain("cannot be looked at");
    }

    @Test
    void keepsMigrationsWhereverTheyAre() {
        TestGenerationContext generation = new TestGenerationContext();
        processed(generation, "aludel.locations=classpath:/db/vendor/{vendor},filesystem:elsewhere");
        assertThat(generation.getRuntimeHints())
            .matches(RuntimeHintsPredicates.resource().forResource("db/vendor/postgresql/V1__create_elephant.sql"))
            .matches(RuntimeHintsPredicates.resource().forResource("dev/aludel/safety/rule/loss/drop-column.md"))
            .matches(RuntimeHintsPredicates.resource().forResource("db/migration/V1__create_books.sql").negate());
    }

    /** Jackson finds the components of a record, and makes one, by reflection. */
    @ParameterizedTest
    @ValueSource(classes = { Finding.class, StoredTable.class, MigrationReport.class, StatementAnalysis.class,
            AdviceList.class, Advice.class })
    void keepsWhatIsReadAndWrittenAsJson(Class<?> record) {
        TestGenerationContext generation = new TestGenerationContext();
        processed(generation);
        assertThat(generation.getRuntimeHints())
            .matches(RuntimeHintsPredicates.reflection().onConstructorInvocation(record.getDeclaredConstructors()[0]));
        for (RecordComponent component : record.getRecordComponents()) {
            assertThat(generation.getRuntimeHints())
                .matches(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor()));
        }
    }

    /** The database need not be there. */
    private static ClassName processed(TestGenerationContext generation, String... properties) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues
                .of("spring.datasource.url=jdbc:postgresql://nowhere.invalid/none", "spring.flyway.enabled=false",
                        "spring.liquibase.enabled=false")
                .and(properties)
                .applyTo(context);
            context.register(Library.class);
            ClassName name = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
            generation.writeGeneratedContent();
            return name;
        }
    }

}

package dev.aludel.safety.rule;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import dev.aludel.problem.AludelException;
import dev.aludel.safety.Page;
import dev.aludel.safety.Rule;
import dev.aludel.safety.UnknownRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The list, the classes and the pages name the same rules. */
class RulesTests {

    private static final String FOLDER = "dev/aludel/safety/rule";

    @Test
    void everyRuleIsInTheList() {
        List<String> classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Rules.class)
            .stream()
            .filter((type) -> type.isAssignableTo(Rule.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .toList();
        assertThat(Rules.all().rules()).extracting((rule) -> rule.getClass().getSimpleName())
            .containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
        List<String> pages = Stream
            .of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/*/*.md"))
            .map((page) -> String.valueOf(page.getFilename()).replace(".md", ""))
            .toList();
        assertThat(Rules.all().ids()).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void idIsTheNameOfTheClass() {
        assertThat(Rules.all().ids()).contains("add-column-not-null-no-default");
        assertThat(Rules.all().ids()).startsWith("drop-table", "drop-column", "drop-schema");
    }

    @Test
    void everyPageSaysWhyWhatInsteadAndShowsAnExample() {
        for (Rule<?> rule : Rules.all().rules()) {
            Page page = rule.page();
            assertThat(page.body()).as(rule.id()).contains("**Why** ", "**Instead** ");
            assertThat(page.examples()).as(rule.id())
                .isNotEmpty()
                .anyMatch((example) -> example.containsKey("finding"));
        }
    }

    @Test
    void explainsARule() {
        assertThat(Rules.all().explain("drop-table"))
            .startsWith("# DROP TABLE destroys rows and breaks code that runs\n\n`drop-table`, danger\n\n**Why** ");
    }

    @Test
    void knowsNoOtherRule() {
        assertThatExceptionOfType(UnknownRule.class).isThrownBy(() -> Rules.all().explain("drop-everything"))
            .extracting(AludelException::text)
            .isEqualTo("""
                    What happened:  There is no rule 'drop-everything'.
                    What to do:     Use one of these: %s.
                    """.formatted(Rules.all().ids().stream().sorted().collect(Collectors.joining(", "))));
    }

}

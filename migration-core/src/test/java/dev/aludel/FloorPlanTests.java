package dev.aludel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports only go down, so that each floor can be read, tested and replaced without those
 * above it.
 */
class FloorPlanTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(FloorPlan.ROOF);

    @Test
    void everyPackageHasItsPlace() {
        assertThat(packages().filter(name -> FloorPlan.floorOf(FloorPlan.roomOf(name)).isEmpty()))
            .as("packages that are missing in FloorPlan")
            .isEmpty();
    }

    @Test
    void importsOnlyGoDown() {
        List<String> climbing = CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> climbs(dependency.getOriginClass(), dependency.getTargetClass()))
            .map(dependency -> "%s uses %s".formatted(outermost(dependency.getOriginClass()).getName(),
                    outermost(dependency.getTargetClass()).getName()))
            .distinct()
            .sorted()
            .toList();
        assertThat(climbing).as("uses of the same floor or of one above").isEmpty();
    }

    @Test
    void nobodyElseNamesPostgres() {
        noClasses().that()
            .resideOutsideOfPackage(FloorPlan.POSTGRES + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FloorPlan.POSTGRES + "..", "org.postgresql..")
            .because("only a dialect knows which database this is")
            .check(CLASSES);
    }

    @Test
    void dialectShowsOneClass() {
        assertThat(CLASSES.stream()
            .filter(type -> type.getPackageName().equals(FloorPlan.POSTGRES))
            .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)).as("public classes of %s", FloorPlan.POSTGRES).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void onlyTheParserKnowsTheGeneratedGrammar() {
        noClasses().that()
            .resideOutsideOfPackage(FloorPlan.PARSER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "org.pgcodekeeper..")
            .because("the generated classes are another project's internals and change without notice")
            .check(CLASSES);
    }

    @Test
    void coreKnowsNoSpringBoot() {
        noClasses().should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.boot..")
            .because("the core is for those without Spring Boot, too")
            .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(packages().filter(name -> !CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class)))
            .as("packages without @NullMarked in their package-info.java")
            .isEmpty();
    }

    private static Stream<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).distinct();
    }

    private static boolean climbs(JavaClass user, JavaClass used) {
        String from = FloorPlan.roomOf(user.getPackageName());
        String to = FloorPlan.roomOf(used.getPackageName());
        return !from.equals(to) && to.startsWith(FloorPlan.ROOF) && floor(to) >= floor(from);
    }

    /**
     * A package without a place is the other test's business, and is taken for one that
     * nobody may use.
     */
    private static int floor(String room) {
        Optional<Integer> floor = FloorPlan.floorOf(room);
        return floor.orElse(Integer.MAX_VALUE);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(FloorPlanTests::outermost).orElse(type);
    }

}

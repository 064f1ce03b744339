package dev.aludel.spring.boot;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

/** The auto-configuration is the roof; what needs Hibernate is a room of its own. */
class FloorPlanTests {

    private static final String ROOF = "dev.aludel.spring.boot";

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOF);

    @Test
    void importsOnlyGoDown() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOF + "..")
            .layer("roof")
            .definedBy(ROOF)
            .layer("jpa")
            .definedBy(ROOF + ".jpa")
            .layer("startup")
            .definedBy(ROOF + ".startup")
            .layer("connection")
            .definedBy(ROOF + ".connection")
            .layer("failure")
            .definedBy(ROOF + ".failure")
            .layer("command")
            .definedBy(ROOF + ".command")
            .whereLayer("roof")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("failure")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("jpa")
            .mayOnlyBeAccessedByLayers("roof", "command")
            .whereLayer("startup")
            .mayOnlyBeAccessedByLayers("roof", "jpa")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers("roof", "jpa")
            .check(CLASSES);
    }

    @Test
    void onlyOneRoomNeedsHibernate() {
        noClasses().that()
            .resideOutsideOfPackage(ROOF + ".jpa")
            .and()
            .doNotHaveSimpleName("JpaConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "org.springframework.orm..", "dev.aludel.hibernate..")
            .because("applications without Hibernate have migrations, too")
            .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(CLASSES.stream().map((type) -> type.getPackageName()).distinct()).isNotEmpty()
            .allSatisfy((name) -> assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class)).isTrue());
    }

}

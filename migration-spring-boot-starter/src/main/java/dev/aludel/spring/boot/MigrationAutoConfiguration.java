package dev.aludel.spring.boot;

import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftCustomizer;
import dev.aludel.migration.JavaMigration;
import dev.aludel.run.BackupCheck;
import dev.aludel.spring.boot.connection.ManagedDatabase;
import dev.aludel.spring.boot.connection.MigrationConnectionDetails;
import dev.aludel.spring.boot.connection.MigrationDataSource;
import dev.aludel.spring.boot.connection.NoDataSource;
import dev.aludel.spring.boot.connection.WorkingDataSource;
import dev.aludel.spring.boot.startup.MigrationBeans;
import dev.aludel.spring.boot.startup.MigrationInitializer;
import dev.aludel.spring.boot.startup.OtherToolGuard;
import dev.aludel.spring.boot.startup.StartupGuard;

/** Upgrades the application's database before anything asks it. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "aludel.enabled", matchIfMissing = true)
@Conditional(DatabaseCondition.class)
@EnableConfigurationProperties(MigrationProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, JpaConfiguration.class })
@ImportRuntimeHints(MigrationRuntimeHints.class)
public final class MigrationAutoConfiguration {

    private final MigrationProperties properties;

    private final PropertySettings settings;

    MigrationAutoConfiguration(MigrationProperties properties) {
        this.properties = properties;
        this.settings = new PropertySettings(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("aludel.url")
    MigrationConnectionDetails migrationConnectionDetails() {
        return new PropertiesConnectionDetails(Objects.requireNonNull(this.properties.url()), this.properties.user(),
                this.properties.password());
    }

    @Bean
    @ConditionalOnMissingBean
    ManagedDatabase managedDatabase(@MigrationDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> dataSource) {
        return new ManagedDatabase(marked.getIfAvailable(dataSource::getIfUnique));
    }

    @Bean
    @ConditionalOnMissingBean
    Migrations migrations(ObjectProvider<MigrationConnectionDetails> own,
            @MigrationDataSource ObjectProvider<DataSource> marked, ObjectProvider<DataSource> dataSource,
            ObjectProvider<JdbcConnectionDetails> jdbc, ObjectProvider<JavaMigration> javaMigrations,
            ObjectProvider<MigrationSettingsCustomizer> customizers, ObjectProvider<DraftCustomizer> draftCustomizers,
            ObjectProvider<BackupCheck> backups, ObjectProvider<BuildProperties> build, Environment environment,
            BeanFactory beans) {
        List<JavaMigration> classes = MigrationBeans.of(javaMigrations);
        MigrationSettings settings = this.settings
            .migration(environment.getProperty("spring.application.name"), version(build.getIfAvailable(), environment),
                    MigrationPackage.of(classes, beans))
            .withJavaMigrations(classes)
            .withBackupCheck(BackupCheck.all(backups.orderedStream().toList()))
            .drafts((drafts) -> drafts.customizedBy(draftCustomizers.orderedStream().toList()));
        for (MigrationSettingsCustomizer customizer : customizers.orderedStream().toList()) {
            settings = customizer.customize(settings);
        }
        return Migrations.of(workingDataSource(own.getIfAvailable(), marked.getIfAvailable(dataSource::getIfUnique),
                jdbc.getIfAvailable()), settings);
    }

    @Bean
    @ConditionalOnMissingBean
    MigrationInitializer migrationInitializer(Migrations migrations, ObjectProvider<StartupGuard> guards) {
        return new MigrationInitializer(migrations, this.settings.startup(), guards.orderedStream().toList());
    }

    /** Where the rest waits for its first use, the database does not. */
    @Bean
    static LazyInitializationExcludeFilter eagerMigrations() {
        return LazyInitializationExcludeFilter.forBeanTypes(MigrationInitializer.class);
    }

    @Bean
    OtherToolGuard otherToolGuard(ListableBeanFactory beans, Environment environment) {
        return new OtherToolGuard(beans, environment);
    }

    @Bean
    SchemaManagementProvider migrationSchemaManagementProvider(ManagedDatabase database) {
        return (dataSource) -> database.isReachedBy(dataSource) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }

    private DataSource workingDataSource(@Nullable MigrationConnectionDetails own, @Nullable DataSource application,
            @Nullable JdbcConnectionDetails jdbc) {
        String schema = this.properties.defaultSchema();
        if (own != null) {
            return WorkingDataSource.of(own, schema);
        }
        if (application != null) {
            return WorkingDataSource.of(application, this.properties.user(), this.properties.password(), schema);
        }
        if (jdbc != null) {
            return WorkingDataSource.of(jdbc, schema);
        }
        throw new NoDataSource();
    }

    /** As the build says it, else as the jar of the application does. */
    private static @Nullable String version(@Nullable BuildProperties build, Environment environment) {
        return (build != null && build.getVersion() != null) ? build.getVersion()
                : environment.getProperty("spring.application.version");
    }

}

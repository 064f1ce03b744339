package dev.aludel.hibernate.house;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/**
 * One house of the zoo: a persistence unit of its own, small enough to say what it is
 * about.
 */
public enum House {

    IDENTIFIERS(Identifiers.class), COMPOSITE_IDS(CompositeIds.class), COUNTERS(Counters.class), ABROAD(Abroad.class),
    EMBEDDABLES(Embeddables.class), ELEMENT_COLLECTIONS(ElementCollections.class), BAGS(Bags.class),
    RELATIONS(Relations.class), REFERENCE_OPTIONS(ReferenceOptions.class), SINGLE_TABLES(SingleTables.class),
    JOINED_TABLES(JoinedTables.class), UNION_TABLES(UnionTables.class), SECONDARY_TABLES(SecondaryTables.class),
    ENUMS(Enums.class), NATIVE_ENUMS(NativeEnums.class), NATIVE_ENUM_ARRAYS(NativeEnumArrays.class),
    DEFAULTS(Defaults.class), CHECKS(Checks.class), GENERATIONS(Generations.class), COMMENTS(Comments.class),
    INDEXES(Indexes.class), INDEX_OPTIONS(IndexOptions.class), NULLS_NOT_DISTINCT(NullsNotDistinct.class),
    UNIQUES(Uniques.class), UNIQUE_OPTIONS(UniqueOptions.class), TABLE_OPTIONS(TableOptions.class),
    ARRAYS(Arrays.class), JSON(Json.class), JSON_ARRAYS(JsonArrays.class), STRUCTS(Structs.class),
    STRUCT_ARRAYS(StructArrays.class), SOFT_DELETES(SoftDeletes.class), TENANTS(Tenants.class),
    ON_DELETES(OnDeletes.class), VIEWS(Views.class), SUBSELECTS(Subselects.class),
    AUXILIARIES(Auxiliaries.class, mappedBy("auxiliaries.xml")), VERSIONS(Versions.class), TEMPORALS(Temporals.class),
    BASIC_TYPES(BasicTypes.class), NUMBERS(Numbers.class), TEXTS(Texts.class), BOOLEANS(Booleans.class),
    ANYS(Anys.class), DEFINITIONS(Definitions.class), DEFINITIONS_OF_EXTENSIONS(DefinitionsOfExtensions.class),
    COLLATIONS(Collations.class), ODD_NAMES(OddNames.class),
    QUOTED(Quoted.class, Map.of("hibernate.globally_quoted_identifiers", true)),
    QUOTED_BUT_DEFINITIONS(QuotedDefinitions.class,
            Map.of("hibernate.globally_quoted_identifiers", true,
                    "hibernate.globally_quoted_identifiers_skip_column_definitions", true)),
    RESERVED_WORDS(ReservedWords.class, Map.of("hibernate.auto_quote_keyword", true)), OVERRIDDEN(Overridden.class),
    AUDIT_LOGS(AuditLogs.class), AUDIT_LOGS_WITH_ENDS(AuditLogs.class, Map.of("hibernate.audit.strategy", "validity")),
    ENVERS(Envers.class), XML_MAPPED(XmlMapped.class, mappedBy("xml-mapped.xml")),
    DYNAMIC(XmlMapped.class, Map.of("hibernate.hbm_xml_files", "dev/aludel/hibernate/house/dynamic.hbm.xml")),
    IN_ONE_SCHEMA(JoinedTables.class, Map.of("hibernate.default_schema", "rings")),
    PREFERRED_TYPES(BasicTypes.class,
            Map.of("hibernate.type.preferred_uuid_jdbc_type", "CHAR", "hibernate.type.preferred_instant_jdbc_type",
                    "TIMESTAMP", "hibernate.type.preferred_boolean_jdbc_type", "BIT",
                    "hibernate.type.preferred_duration_jdbc_type", "INTERVAL_SECOND")),
    PREFERRED_TIMES(Temporals.class,
            Map.of("hibernate.timezone.default_storage", "NORMALIZE_UTC", "hibernate.type.preferred_instant_jdbc_type",
                    "TIMESTAMP", "hibernate.type.preferred_duration_jdbc_type", "INTERVAL_SECOND")),
    NATIONALIZED(Texts.class, Map.of("hibernate.use_nationalized_character_data", true)),
    LEGACY_SEQUENCES(Identifiers.class, Map.of("hibernate.id.db_structure_naming_strategy", "legacy")),
    VALIDATED(Validated.class, Map.of("jakarta.persistence.validation.mode", "auto")), LIBRARY(Library.class);

    /**
     * Where Hibernate or PostgreSQL has said something else in some version, or may: the
     * others are asked on the oldest too when the laws are repeated more than usual.
     */
    private static final Set<House> DIFFERENT = EnumSet.of(IDENTIFIERS, NATIVE_ENUMS, DEFAULTS, GENERATIONS,
            INDEX_OPTIONS, UNIQUE_OPTIONS, TABLE_OPTIONS, JSON, STRUCTS, STRUCT_ARRAYS, VIEWS, AUXILIARIES, TEMPORALS,
            DEFINITIONS, COLLATIONS, COMMENTS, LIBRARY);

    private final Class<?> home;

    private final Map<String, Object> settings;

    House(Class<?> home) {
        this(home, Map.of());
    }

    House(Class<?> home, Map<String, Object> settings) {
        this.home = home;
        this.settings = settings;
    }

    /** The first version of PostgreSQL that it can stand on. */
    public int since() {
        return (this == NULLS_NOT_DISTINCT) ? 15 : 14;
    }

    /** Whether versions may matter to it. */
    public boolean isDifferent() {
        return DIFFERENT.contains(this);
    }

    /** The classes that live in it. */
    public List<Class<?>> entities() {
        return Stream.of(this.home.getDeclaredClasses())
            .filter(House::isMapped)
            .sorted(Comparator.comparing(Class::getName))
            .<Class<?>>map((type) -> type)
            .toList();
    }

    public Map<String, Object> settings() {
        return this.settings;
    }

    private static boolean isMapped(Class<?> type) {
        return Stream.<Class<? extends Annotation>>of(Entity.class, MappedSuperclass.class, Embeddable.class)
            .anyMatch(type::isAnnotationPresent);
    }

    private static Map<String, Object> mappedBy(String file) {
        return Map.of("hibernate.orm_xml_files", List.of("dev/aludel/hibernate/house/" + file));
    }

}

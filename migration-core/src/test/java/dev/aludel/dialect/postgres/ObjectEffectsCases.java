package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AlterObject;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropType;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.SetParameters;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Operations on everything beside tables, whose effects are measured. */
final class ObjectEffectsCases {

    private static final QualifiedName PEOPLE = name("people");

    private static final QualifiedName EMAIL = name("email");

    private static final QualifiedName ADDRESS = name("address");

    private static final QualifiedName COUNTER = name("counter");

    private static final Set<ObjectName> NEEDS = Set.of(ObjectName.table(PEOPLE));

    private ObjectEffectsCases() {
    }

    static void fill(Connection connection) throws SQLException {
        new Live(connection).run("""
                CREATE DOMAIN email AS text CONSTRAINT email_short CHECK (length(VALUE) < 100);
                CREATE TYPE address AS (street text, town text);
                CREATE SEQUENCE counter;
                CREATE SCHEMA elsewhere;
                CREATE TABLE people (id int, mail email, home text);
                INSERT INTO people SELECT n, 'm' || n, 'h' FROM generate_series(1, 100) n;
                CREATE INDEX people_id ON people (id) WITH (fillfactor = 80);
                CREATE VIEW mails AS SELECT id, mail FROM people;
                CREATE MATERIALIZED VIEW homes AS SELECT id, home FROM people;
                CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
                CREATE TRIGGER audited BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION audit();
                CREATE POLICY own ON people USING (true);
                CREATE RULE quiet AS ON DELETE TO people DO ALSO NOTHING;
                CREATE STATISTICS people_both (dependencies) ON id, home FROM people;
                """);
    }

    static Stream<EffectsCase> all() {
        return Stream
            .of(types(), domains(), sequences(), schemas(), created(), replaced(), altered(), dropped(), settings(),
                    moved(), comments(), parameters())
            .flatMap((cases) -> cases);
    }

    private static Stream<EffectsCase> types() {
        return Stream
            .of(new CreateType(CompositeType.of(name("fresh"), List.of(Attribute.of("a", Texts.type("text"))))),
                    new CreateType(DomainType.of(name("fresh"), Texts.type("text"))),
                    new DropType(ADDRESS, null, false), new RenameEnumValue(name("mood"), "low", "lower"),
                    new AddAttribute(ADDRESS, Attribute.of("land", Texts.type("text"))),
                    new DropAttribute(ADDRESS, "town", null),
                    new ChangeAttributeType(ADDRESS, "town", null, Texts.type("varchar(50)")),
                    new RenameAttribute(ADDRESS, "town", "city"))
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> domains() {
        CheckConstraint check = CheckConstraint.of("mail_at", "VALUE <> ''");
        return Stream.of(EffectsCase.of(new SetDomainDefault(EMAIL, null, new Default("'x'"))),
                EffectsCase.of(new SetDomainNotNull(EMAIL)),
                EffectsCase.of(new DropDomainNotNull(EMAIL)).after("ALTER DOMAIN email SET NOT NULL"),
                EffectsCase.of(new AddDomainCheck(EMAIL, check)),
                EffectsCase.of(new AddDomainCheck(EMAIL, check.enforced(Enforcement.NOT_VALIDATED))),
                EffectsCase.of(new ValidateDomainCheck(EMAIL, "mail_at"))
                    .after("ALTER DOMAIN email ADD CONSTRAINT mail_at CHECK (VALUE <> '') NOT VALID"),
                EffectsCase.of(new DropDomainCheck(EMAIL, "email_short", null)),
                EffectsCase.of(new RenameDomainCheck(EMAIL, "email_short", "short")),
                EffectsCase.of(new DropType(name("unused"), DomainType.of(name("unused"), Texts.type("text")), false))
                    .after("CREATE DOMAIN unused AS text"));
    }

    private static Stream<EffectsCase> sequences() {
        return Stream.of(EffectsCase.of(new SetSequenceOwner(COUNTER, null, new ColumnName(PEOPLE, "id"))),
                EffectsCase.of(new SetSequenceOwner(COUNTER, null, null)),
                EffectsCase.of(new SetSequenceLogged(COUNTER, false)).since(15),
                EffectsCase.of(new RenameSequence(COUNTER, name("count"))));
    }

    private static Stream<EffectsCase> schemas() {
        return Stream.of(EffectsCase.of(new CreateSchema(Namespace.of("more"))),
                EffectsCase.of(new RenameSchema("elsewhere", "there")),
                EffectsCase.of(new DropSchema("elsewhere", null, false)));
    }

    private static Stream<EffectsCase> created() {
        return Stream.of(create(object(ObjectKind.VIEW, "v", null), "CREATE VIEW v AS SELECT id FROM people"),
                create(object(ObjectKind.MATERIALIZED_VIEW, "v", null),
                        "CREATE MATERIALIZED VIEW v AS SELECT id FROM people"),
                create(object(ObjectKind.MATERIALIZED_VIEW, "v", null),
                        "CREATE MATERIALIZED VIEW v AS SELECT id FROM people WITH NO DATA"),
                create(object(ObjectKind.FUNCTION, "f", "()"),
                        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                create(object(ObjectKind.TRIGGER, "people", "t"),
                        "CREATE TRIGGER t AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION audit()"),
                create(object(ObjectKind.POLICY, "people", "p"), "CREATE POLICY p ON people USING (true)"),
                create(object(ObjectKind.RULE, "people", "r"), "CREATE RULE r AS ON INSERT TO people DO ALSO NOTHING"),
                create(object(ObjectKind.STATISTICS, "s", null), "CREATE STATISTICS s ON id, mail FROM people"),
                create(object(ObjectKind.PUBLICATION, "p", null), "CREATE PUBLICATION p FOR TABLE people"),
                create(object(ObjectKind.GRANT, "people", "SELECT to public"), "GRANT SELECT ON people TO public"));
    }

    private static Stream<EffectsCase> replaced() {
        return Stream.of(
                replace(object(ObjectKind.VIEW, "mails", null),
                        "CREATE OR REPLACE VIEW mails AS SELECT id, mail, home FROM people"),
                replace(object(ObjectKind.FUNCTION, "audit", "()"),
                        "CREATE OR REPLACE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN old; END'"),
                replace(object(ObjectKind.TRIGGER, "people", "audited"), """
                        CREATE OR REPLACE TRIGGER audited AFTER UPDATE ON people FOR EACH ROW
                          EXECUTE FUNCTION audit()"""), replace(object(ObjectKind.RULE, "people", "quiet"),
                        "CREATE OR REPLACE RULE quiet AS ON INSERT TO people DO ALSO NOTHING"));
    }

    private static Stream<EffectsCase> altered() {
        return Stream
            .of(new AlterObject(object(ObjectKind.VIEW, "mails", null),
                    "ALTER VIEW mails ALTER COLUMN mail SET DEFAULT 'x'"),
                    new AlterObject(object(ObjectKind.POLICY, "people", "own"),
                            "ALTER POLICY own ON people USING (id > 0)"),
                    new AlterObject(object(ObjectKind.FUNCTION, "audit", "()"), "ALTER FUNCTION audit() COST 5"),
                    new RenameObject(object(ObjectKind.VIEW, "mails", null), "m"),
                    new RenameObject(object(ObjectKind.MATERIALIZED_VIEW, "homes", null), "m"),
                    new RenameObject(object(ObjectKind.TRIGGER, "people", "audited"), "t"),
                    new RenameObject(object(ObjectKind.POLICY, "people", "own"), "p"),
                    new RenameObject(object(ObjectKind.RULE, "people", "quiet"), "r"),
                    new RenameObject(object(ObjectKind.FUNCTION, "audit", "()"), "f"),
                    new RenameObject(object(ObjectKind.STATISTICS, "people_both", null), "s"))
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> dropped() {
        ObjectName statistics = object(ObjectKind.STATISTICS, "people_both", null);
        return Stream
            .of(drop(object(ObjectKind.VIEW, "mails", null)), drop(object(ObjectKind.MATERIALIZED_VIEW, "homes", null)),
                    drop(object(ObjectKind.TRIGGER, "people", "audited")),
                    drop(object(ObjectKind.POLICY, "people", "own")), drop(object(ObjectKind.RULE, "people", "quiet")),
                    new DropObject(statistics, NamedObject.of(statistics, "CREATE STATISTICS …", NEEDS), false))
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> settings() {
        return Stream.of(told("row level security", "ENABLE ROW LEVEL SECURITY"),
                told("force row level security", "FORCE ROW LEVEL SECURITY"),
                told("replica identity", "REPLICA IDENTITY FULL"), told("cluster", "CLUSTER ON people_id"),
                told("storage of home", "ALTER COLUMN home SET STORAGE EXTERNAL"),
                told("compression of home", "ALTER COLUMN home SET COMPRESSION pglz"),
                told("statistics of home", "ALTER COLUMN home SET STATISTICS 500"),
                told("options of home", "ALTER COLUMN home SET (n_distinct = 5)"),
                told("trigger audited", "DISABLE TRIGGER audited"), told("rule quiet", "DISABLE RULE quiet"));
    }

    private static Stream<EffectsCase> moved() {
        return Stream
            .of(ObjectName.table(PEOPLE), object(ObjectKind.SEQUENCE, "counter", null),
                    object(ObjectKind.VIEW, "mails", null), object(ObjectKind.MATERIALIZED_VIEW, "homes", null),
                    object(ObjectKind.FUNCTION, "audit", "()"), object(ObjectKind.DOMAIN, "email", null),
                    object(ObjectKind.TYPE, "address", null), object(ObjectKind.STATISTICS, "people_both", null))
            .map((object) -> EffectsCase.of(new MoveToSchema(object, "elsewhere")));
    }

    private static Stream<EffectsCase> comments() {
        return Stream
            .of(ObjectName.table(PEOPLE), ObjectName.column(PEOPLE, "id"), object(ObjectKind.SEQUENCE, "counter", null),
                    object(ObjectKind.INDEX, "people_id", null), object(ObjectKind.VIEW, "mails", null),
                    object(ObjectKind.TRIGGER, "people", "audited"), object(ObjectKind.POLICY, "people", "own"),
                    object(ObjectKind.FUNCTION, "audit", "()"), object(ObjectKind.TYPE, "mood", null),
                    new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, EMAIL, "email_short"),
                    object(ObjectKind.CONSTRAINT, "tasks", "positive"))
            .map((object) -> EffectsCase.of(new SetComment(object, null, "said")));
    }

    private static Stream<EffectsCase> parameters() {
        return Stream
            .of(set(ObjectKind.TABLE, "people", "fillfactor", "70"),
                    set(ObjectKind.TABLE, "people", "autovacuum_enabled", "false"),
                    set(ObjectKind.TABLE, "people", "user_catalog_table", "true"),
                    set(ObjectKind.INDEX, "people_id", "fillfactor", "70"),
                    set(ObjectKind.INDEX, "people_id", "deduplicate_items", "off"),
                    set(ObjectKind.VIEW, "mails", "security_barrier", "true"),
                    set(ObjectKind.MATERIALIZED_VIEW, "homes", "fillfactor", "70"),
                    new ResetParameters(object(ObjectKind.INDEX, "people_id", null),
                            new TreeMap<>(Map.of("fillfactor", "80"))))
            .map(EffectsCase::of);
    }

    private static SetParameters set(ObjectKind kind, String object, String parameter, String value) {
        return new SetParameters(object(kind, object, null), new TreeMap<>(Map.of(parameter, value)), new TreeMap<>());
    }

    private static EffectsCase told(String setting, String action) {
        return create(object(ObjectKind.SETTING, "people", setting), "ALTER TABLE people " + action);
    }

    private static EffectsCase create(ObjectName object, String sql) {
        return EffectsCase.of(new CreateObject(NamedObject.of(object, sql, NEEDS)));
    }

    private static EffectsCase replace(ObjectName object, String sql) {
        return EffectsCase.of(new ReplaceObject(NamedObject.of(object, sql, NEEDS), null));
    }

    private static DropObject drop(ObjectName object) {
        return new DropObject(object, null, false);
    }

    private static ObjectName object(ObjectKind kind, String name, @Nullable String part) {
        return new ObjectName(kind, name(name), part);
    }

    private static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

}

package dev.aludel.schema;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for the constraints and indexes that nobody named: {@code fk_tasks_priority_id}.
 * A name that is too long for the database is cut the same way every time, and one that
 * is taken is numbered.
 * <p>
 * Each is made from a template in which {@code {table}} is the name of the table without
 * its schema, {@code {columns}} are its columns with {@code _} between them, for a check
 * those that it reads, and {@code {referenced}} is the table that a foreign key refers
 * to. What stands for nothing is left out with the {@code _} before it.
 *
 * @param primaryKey the template for primary keys
 * @param unique the template for unique constraints
 * @param foreignKey the template for foreign keys
 * @param check the template for checks
 * @param exclusion the template for exclusion constraints
 * @param index the template for indexes
 * @param uniqueIndex the template for unique indexes
 */
public record Naming(String primaryKey, String unique, String foreignKey, String check, String exclusion, String index,
        String uniqueIndex) {

    /**
     * The longest name PostgreSQL keeps, in bytes: NAMEDATALEN - 1, "Identifiers and Key
     * Words" of its manual.
     */
    private static final int LIMIT = 63;

    private static final Pattern PLACEHOLDER = Pattern.compile("_?\\{(\\w*)}");

    private static final Set<String> PLACEHOLDERS = Set.of("table", "columns", "referenced");

    /** The usual templates. */
    public static final Naming USUAL = new Naming("pk_{table}", "uq_{table}_{columns}", "fk_{table}_{columns}",
            "ck_{table}_{columns}", "ex_{table}_{columns}", "ix_{table}_{columns}", "ux_{table}_{columns}");

    public Naming {
        for (String template : List.of(primaryKey, unique, foreignKey, check, exclusion, index, uniqueIndex)) {
            check(template);
        }
    }

    private static void check(String template) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                throw new IllegalArgumentException(
                        "A name cannot be made from '%s': {%s} is none of {table}, {columns} and {referenced}"
                            .formatted(template, placeholder.group(1)));
            }
        }
        if (template.isBlank()) {
            throw new IllegalArgumentException("A name cannot be made from an empty template");
        }
    }

    /** The same schema with a name for everything. */
    public Schema complete(Schema schema) {
        return schema.withEachTable((table) -> complete(table, Set.of()));
    }

    /**
     * The same table with a name for everything, none of them among those that are taken.
     */
    public Table complete(Table table, Set<String> takenNames) {
        if (table.constraints().stream().allMatch((constraint) -> constraint.name() != null)
                && table.indexes().stream().allMatch((index) -> index.name() != null)) {
            return table;
        }
        Set<String> own = new HashSet<>();
        table.constraints().stream().map(Constraint::name).forEach(own::add);
        table.indexes().stream().map(Index::name).forEach(own::add);
        Predicate<String> taken = (name) -> takenNames.contains(name) || !own.add(name);
        List<Constraint> constraints = table.constraints()
            .stream()
            .map((constraint) -> (constraint.name() != null) ? constraint
                    : constraint.named(free(wanted(table, constraint), taken)))
            .toList();
        List<Index> indexes = table.indexes()
            .stream()
            .map((index) -> (index.name() != null) ? index : index.named(free(wanted(table, index), taken)))
            .toList();
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private String wanted(Table table, Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return filled(this.foreignKey, table, key.columns(), key.referencedTable().name());
        }
        String template = this.exclusion;
        if (constraint instanceof PrimaryKey) {
            template = this.primaryKey;
        }
        else if (constraint instanceof CheckConstraint) {
            template = this.check;
        }
        else if (constraint instanceof UniqueConstraint) {
            template = this.unique;
        }
        return filled(template, table,
                (constraint instanceof CheckConstraint check) ? columns(table, check) : constraint.columns(), "");
    }

    /** The columns that a check reads, in the order in which it names them. */
    private static List<String> columns(Table table, CheckConstraint check) {
        return SqlWord.all(check.expression())
            .stream()
            .filter((word) -> word.mayBeColumnIn(check.expression()))
            .map(SqlWord::name)
            .filter((name) -> name != null && table.column(name).isPresent())
            .distinct()
            .toList();
    }

    private String wanted(Table table, Index index) {
        return filled(index.unique() ? this.uniqueIndex : this.index, table, index.columns(), "");
    }

    private static String filled(String template, Table table, List<String> columns, String referenced) {
        Map<String, String> values = Map.of("table", table.name().name(), "columns", String.join("_", columns),
                "referenced", referenced);
        return PLACEHOLDER.matcher(template).replaceAll((placeholder) -> {
            String value = values.getOrDefault(placeholder.group(1), "");
            boolean joined = placeholder.group().startsWith("_") && !value.isEmpty();
            return Matcher.quoteReplacement((joined ? "_" : "") + value);
        });
    }

    private static String free(String wanted, Predicate<String> taken) {
        String name = cut(wanted, "");
        for (int number = 2; taken.test(name); number++) {
            name = cut(wanted, "_" + number);
        }
        return name;
    }

    /** A name with an end, short enough for a database; the same way every time. */
    public static String cut(String name, String end) {
        if (bytes(name + end) <= LIMIT) {
            return name + end;
        }
        String mark = "_" + Integer.toHexString(name.hashCode()) + end;
        StringBuilder kept = new StringBuilder(name);
        while (bytes(kept + mark) > LIMIT) {
            kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + mark;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

}

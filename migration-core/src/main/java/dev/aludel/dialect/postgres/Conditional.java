package dev.aludel.dialect.postgres;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKind;

/**
 * How PostgreSQL wants an operation written that is done only if needed: IF EXISTS and IF
 * NOT EXISTS, where its manual has them.
 */
record Conditional(PostgresSpelling spelling, Operation operation) {

    private static final String NOT_THERE = "IF NOT EXISTS ";

    private static final String THERE = "IF EXISTS ";

    private static final Set<ObjectKind> MADE_IF_NEEDED = EnumSet.of(ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FOREIGN_TABLE, ObjectKind.EXTENSION, ObjectKind.COLLATION, ObjectKind.STATISTICS,
            ObjectKind.SERVER, ObjectKind.USER_MAPPING);

    private static final Pattern MADE = Pattern.compile("(?is)^CREATE\\s+(?:UNIQUE\\s+|UNLOGGED\\s+)?"
            + "(?:MATERIALIZED\\s+VIEW|FOREIGN\\s+TABLE|USER\\s+MAPPING|INDEX\\s+CONCURRENTLY|\\w+)\\s+(?!IF NOT )");

    private static final Pattern DROPPED = Pattern.compile("^DROP (?:INDEX CONCURRENTLY|MATERIALIZED VIEW|"
            + "FOREIGN TABLE|FOREIGN DATA WRAPPER|EVENT TRIGGER|ACCESS METHOD|OPERATOR CLASS|OPERATOR FAMILY|"
            + "TEXT SEARCH \\w+|USER MAPPING|\\w+) ");

    private static final Pattern ALTERED = Pattern
        .compile("^ALTER (?:TABLE|INDEX|SEQUENCE|VIEW|MATERIALIZED VIEW|FOREIGN TABLE) ");

    String of(String statement) {
        if (isMade()) {
            return behind(MADE.matcher(statement), statement, NOT_THERE);
        }
        if (statement.startsWith("DROP ")) {
            return behind(DROPPED.matcher(statement), statement, THERE);
        }
        if (this.operation instanceof DropIdentity || this.operation instanceof DropGeneration) {
            return statement + " IF EXISTS";
        }
        String action = action();
        return (action != null) ? statement.replaceFirst(Pattern.quote(action),
                Matcher.quoteReplacement(
                        action + ((this.operation instanceof AddColumn || this.operation instanceof AddEnumValue)
                                ? NOT_THERE : THERE)))
                : behind(ALTERED.matcher(statement), statement, THERE);
    }

    private boolean isMade() {
        if (this.operation instanceof CreateIndex create) {
            return create.index().name() != null;
        }
        return this.operation instanceof CreateTable || this.operation instanceof CreateSequence
                || this.operation instanceof CreateSchema || this.operation instanceof CreateObject create
                        && MADE_IF_NEEDED.contains(create.object().name().kind());
    }

    /** The beginning of an alteration up to the name of the part that it is about. */
    private @Nullable String action() {
        if (this.operation instanceof AddColumn add) {
            return "ALTER TABLE " + this.spelling.name(add.table()) + " ADD COLUMN ";
        }
        if (this.operation instanceof DropColumn drop) {
            return "ALTER TABLE " + this.spelling.name(drop.table()) + " DROP COLUMN ";
        }
        if (this.operation instanceof DropConstraint drop) {
            return "ALTER TABLE " + this.spelling.name(drop.table()) + " DROP CONSTRAINT ";
        }
        if (this.operation instanceof DropDomainCheck drop) {
            return "ALTER DOMAIN " + this.spelling.name(drop.domain()) + " DROP CONSTRAINT ";
        }
        if (this.operation instanceof DropAttribute drop) {
            return "ALTER TYPE " + this.spelling.name(drop.type()) + " DROP ATTRIBUTE ";
        }
        return (this.operation instanceof AddEnumValue add)
                ? "ALTER TYPE " + this.spelling.name(add.type()) + " ADD VALUE " : null;
    }

    private String behind(Matcher beginning, String statement, String condition) {
        if (!beginning.find()) {
            throw new IllegalArgumentException(
                    "PostgreSQL has no words for: %s, if needed".formatted(this.operation.describe()));
        }
        return statement.substring(0, beginning.end()) + condition + statement.substring(beginning.end());
    }

}

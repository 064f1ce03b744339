package dev.aludel.dialect.postgres;

import java.util.Objects;
import java.util.stream.Collectors;

import dev.aludel.dialect.AnsiGrammar;
import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateEnumType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropEnumType;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameEnumType;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.QualifiedName;

/** How PostgreSQL wants an operation written: the standard's words but for these. */
final class PostgresGrammar implements Grammar {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    /**
     * Made when the first statement is written: most starts of an application write none.
     */
    private static final class Sentences {

        private static final Cases<String> ANSI = AnsiGrammar.cases(SPELLING);

        private static final Cases<String> CASES = ANSI.but("PostgreSQL")
            .on(RenameTable.class, PostgresGrammar::rename)
            .on(ChangeColumnType.class, PostgresGrammar::changeType)
            .on(AddForeignKey.class, (op) -> ANSI.of(op) + (op.foreignKey().validated() ? "" : " NOT VALID"))
            .on(AddCheck.class, (op) -> ANSI.of(op) + (op.check().validated() ? "" : " NOT VALID"))
            .on(ValidateConstraint.class,
                    (op) -> "ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(qualified(op.table()),
                            SPELLING.name(op.name())))
            .on(CreateIndex.class, (op) -> concurrently(ANSI.of(op), op.concurrently()))
            .on(DropIndex.class, (op) -> concurrently(ANSI.of(op), op.concurrently()))
            .on(RenameIndex.class,
                    (op) -> "ALTER INDEX %s RENAME TO %s".formatted(qualified(op.from()), SPELLING.name(op.to())))
            .on(CreateEnumType.class, (op) -> "CREATE TYPE %s AS ENUM %s".formatted(qualified(op.type().name()),
                    op.type().labels().stream().map(SPELLING::literal).collect(Collectors.joining(", ", "(", ")"))))
            .on(AddEnumValue.class,
                    (op) -> "ALTER TYPE %s ADD VALUE %s".formatted(qualified(op.type()), SPELLING.literal(op.label()))
                            + ((op.before() != null) ? " BEFORE " + SPELLING.literal(op.before()) : ""))
            .on(RenameEnumType.class,
                    (op) -> "ALTER TYPE %s RENAME TO %s".formatted(qualified(op.from()), SPELLING.name(op.to().name())))
            .on(DropEnumType.class, (op) -> "DROP TYPE " + qualified(op.name()))
            .on(TruncateTables.class,
                    (op) -> "TRUNCATE "
                            + op.tables().stream().map(PostgresGrammar::qualified).collect(Collectors.joining(", "))
                            + (op.cascade() ? " CASCADE" : ""))
            .complete();

    }

    @Override
    public String sql(Operation operation) {
        return Sentences.CASES.of(operation);
    }

    @Override
    public String name(String name) {
        return SPELLING.name(name);
    }

    private static String rename(RenameTable op) {
        if (Objects.equals(op.from().schema(), op.to().schema())) {
            return Sentences.ANSI.of(op);
        }
        String schema = op.to().schema();
        if (schema == null || !op.from().name().equals(op.to().name())) {
            throw new IllegalArgumentException(
                    "No one statement makes table %s table %s".formatted(op.from(), op.to()));
        }
        return "ALTER TABLE %s SET SCHEMA %s".formatted(qualified(op.from()), SPELLING.name(schema));
    }

    private static String changeType(ChangeColumnType op) {
        String column = SPELLING.name(op.column());
        String type = SPELLING.type(op.to());
        String using = op.using();
        if (using == null && op.from() != null) {
            using = Conversions.using(column, op.from(), op.to(), type);
        }
        return "ALTER TABLE %s ALTER COLUMN %s TYPE %s".formatted(qualified(op.table()), column, type)
                + ((using != null) ? " USING " + using : "");
    }

    private static String concurrently(String statement, boolean concurrently) {
        return concurrently ? statement.replaceFirst(" INDEX ", " INDEX CONCURRENTLY ") : statement;
    }

    private static String qualified(QualifiedName name) {
        return SPELLING.name(name);
    }

}

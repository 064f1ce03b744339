package dev.aludel.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/**
 * Writes operations in the words of a Java migration, and as SQL where there is no word
 * that says the same.
 */
final class JavaWords {

    private final JavaTypes types = new JavaTypes();

    private final JavaTables tables = new JavaTables(this.types);

    private final Grammar grammar;

    private final Cases<Optional<JavaWord>> cases;

    JavaWords(Grammar grammar) {
        this.grammar = grammar;
        Cases<Optional<JavaWord>> none = Cases.named("Java");
        for (Class<? extends Operation> kind : Cases.kinds()) {
            none = none.on(kind, (operation) -> Optional.empty());
        }
        this.cases = others(constraints(columns(tables(none)))).complete();
    }

    JavaTypes types() {
        return this.types;
    }

    JavaTables tables() {
        return this.tables;
    }

    /** One operation. */
    JavaWord of(Operation operation) {
        return this.cases.of(operation)
            .orElseGet(
                    () -> JavaWord.partial("changes.sql(%s)".formatted(JavaText.block(this.grammar.sql(operation)))));
    }

    private Cases<Optional<JavaWord>> tables(Cases<Optional<JavaWord>> cases) {
        return cases
            .on(CreateTable.class,
                    (op) -> named(op.table().name()).flatMap((name) -> this.tables.lines(op.table())
                        .map((lines) -> JavaWord.whole("changes.createTable(%s, (table) -> {\n%s\n})".formatted(name,
                                lines.stream().map((line) -> "    " + line).collect(Collectors.joining("\n")))))))
            .on(DropTable.class,
                    (op) -> op.cascade() ? Optional.empty()
                            : named(op.table()).map((name) -> JavaWord.partial("changes.dropTable(" + name + ")")))
            .on(RenameTable.class, (op) -> renamed("renameTable", op.from(), op.to()))
            .on(CreateIndex.class, (op) -> on(op.table(), JavaIndexes.code(op.index(), op.table(), op.concurrently())))
            .on(DropIndex.class, (op) -> op.cascade() ? Optional.empty()
                    : named(op.name()).map((name) -> JavaWord
                        .partial("changes.dropIndex%s(%s)".formatted(op.concurrently() ? "Concurrently" : "", name))))
            .on(RenameIndex.class, (op) -> renamed("renameIndex", op.from(), op.from().sibling(op.to())));
    }

    private Cases<Optional<JavaWord>> columns(Cases<Optional<JavaWord>> cases) {
        return cases
            .on(AddColumn.class,
                    (op) -> on(op.table(), this.tables.column(op.column()).map((code) -> ".addColumn" + code)))
            .on(DropColumn.class, (op) -> op.cascade() ? Optional.empty() : dropped(op))
            .on(RenameColumn.class,
                    (op) -> on(op.table(),
                            Optional.of(".renameColumn(%s)".formatted(JavaText.strings(List.of(op.from(), op.to()))))))
            .on(ChangeColumnType.class, (op) -> column(op.table(), op.column(), changed(op)))
            .on(SetNotNull.class, (op) -> column(op.table(), op.column(), Optional.of(".setNotNull()")))
            .on(DropNotNull.class, (op) -> column(op.table(), op.column(), Optional.of(".dropNotNull()")))
            .on(SetDefault.class,
                    (op) -> column(op.table(), op.column(),
                            Optional.of(".setDefaultSql(%s)".formatted(JavaText.string(op.to().expression()))))
                        .map((word) -> new JavaWord(word.code(), op.from() == null)))
            .on(DropDefault.class,
                    (op) -> column(op.table(), op.column(), Optional.of(".dropDefault()")).map(JavaWords::partial))
            .on(AddIdentity.class,
                    (op) -> op.identity().equals(new Identity(false, SequenceOptions.DEFAULTS))
                            ? column(op.table(), op.column(), Optional.of(".addIdentity()")) : Optional.empty())
            .on(DropIdentity.class,
                    (op) -> column(op.table(), op.column(), Optional.of(".dropIdentity()")).map(JavaWords::partial));
    }

    private Cases<Optional<JavaWord>> constraints(Cases<Optional<JavaWord>> cases) {
        return cases.on(AddPrimaryKey.class, (op) -> added(op.table(), op.primaryKey()))
            .on(AddUnique.class, (op) -> added(op.table(), op.unique()))
            .on(AddForeignKey.class, (op) -> added(op.table(), op.foreignKey()))
            .on(AddCheck.class, (op) -> added(op.table(), op.check()))
            .on(ValidateConstraint.class,
                    (op) -> on(op.table(), Optional.of(".validateConstraint(%s)".formatted(JavaText.string(op.name()))))
                        .map(JavaWords::partial))
            .on(RenameConstraint.class,
                    (op) -> on(op.table(),
                            Optional
                                .of(".renameConstraint(%s)".formatted(JavaText.strings(List.of(op.from(), op.to()))))))
            .on(DropConstraint.class,
                    (op) -> op.cascade() ? Optional.empty()
                            : on(op.table(), Optional.of(".dropConstraint(%s)".formatted(JavaText.string(op.name()))))
                                .map(JavaWords::partial));
    }

    private Cases<Optional<JavaWord>> others(Cases<Optional<JavaWord>> cases) {
        return cases.on(CreateSequence.class, (op) -> created(op.sequence()))
            .on(DropSequence.class, (op) -> op.cascade() ? Optional.empty() : dropped("dropSequence", op.name()))
            .on(RenameSequence.class, (op) -> renamed("renameSequence", op.from(), op.to()))
            .on(CreateType.class,
                    (op) -> (op.type() instanceof EnumType type && type.comment() == null)
                            ? named(type.name()).map((name) -> JavaWord.whole("changes.createEnum(%s)"
                                .formatted(Stream.concat(Stream.of(name), type.labels().stream().map(JavaText::string))
                                    .collect(Collectors.joining(", ")))))
                            : Optional.empty())
            .on(AddEnumValue.class,
                    (op) -> (op.before() != null || op.after() != null) ? Optional.empty()
                            : named(op.type()).map((name) -> JavaWord
                                .partial("changes.addEnumValue(%s, %s)".formatted(name, JavaText.string(op.label())))))
            .on(RenameType.class, (op) -> renamed("renameType", op.from(), op.to()))
            .on(DropType.class,
                    (op) -> (op.cascade() || op.definition() instanceof DomainType) ? Optional.empty()
                            : dropped("dropType", op.name()))
            .on(CreateSchema.class,
                    (op) -> op.namespace().equals(Namespace.of(op.namespace().name()))
                            ? Optional.of(JavaWord
                                .whole("changes.createSchema(%s)".formatted(JavaText.string(op.namespace().name()))))
                            : Optional.empty())
            .on(DropSchema.class,
                    (op) -> op.cascade() ? Optional.empty()
                            : Optional
                                .of(JavaWord.partial("changes.dropSchema(%s)".formatted(JavaText.string(op.name())))))
            .on(SetComment.class, this::commented);
    }

    private Optional<JavaWord> dropped(DropColumn drop) {
        Column column = drop.definition();
        String name = JavaText.string(drop.column());
        Optional<String> type = (column != null && column.equals(Column.of(drop.column(), column.type())))
                ? this.types.code(column.type()) : Optional.empty();
        return on(drop.table(),
                Optional.of(".dropColumn(%s)".formatted(type.map((code) -> name + ", " + code).orElse(name))))
            .map((word) -> new JavaWord(word.code(), type.isPresent()));
    }

    private Optional<String> changed(ChangeColumnType change) {
        DataType from = change.from();
        Optional<String> before = (from != null) ? this.types.code(from) : Optional.of("");
        String using = change.using();
        return this.types.code(change.to())
            .filter((code) -> before.isPresent())
            .map((code) -> ".changeType(%s)%s%s".formatted(code,
                    (from != null) ? ".from(%s)".formatted(before.orElseThrow()) : "",
                    (using != null) ? ".using(%s)".formatted(JavaText.string(using)) : ""));
    }

    private Optional<JavaWord> added(QualifiedName table, Constraint constraint) {
        return on(table, this.tables.constraint(table, constraint)
            .map((code) -> ".add" + Character.toUpperCase(code.charAt(0)) + code.substring(1)));
    }

    private Optional<JavaWord> created(Sequence sequence) {
        SequenceOptions options = sequence.options();
        if (!sequence.equals(Sequence.of(sequence.name(),
                SequenceOptions.DEFAULTS.startingAt(options.start()).incrementedBy(options.increment())))) {
            return Optional.empty();
        }
        return named(sequence.name()).map((name) -> JavaWord.whole("changes.createSequence(%s)%s%s".formatted(name,
                (options.start() != 1) ? ".startingAt(%d)".formatted(options.start()) : "",
                (options.increment() != 1) ? ".incrementedBy(%d)".formatted(options.increment()) : "")));
    }

    private Optional<JavaWord> commented(SetComment said) {
        String to = said.to();
        if (to == null) {
            return Optional.empty();
        }
        Optional<String> code = Optional.of(".comment(%s)".formatted(JavaText.string(to)));
        QualifiedName name = said.object().name();
        String part = said.object().part();
        Optional<JavaWord> word = (said.object().kind() == ObjectKind.TABLE) ? on(name, code)
                : (said.object().kind() == ObjectKind.COLUMN && part != null) ? column(name, part, code)
                        : Optional.empty();
        return word.map((found) -> new JavaWord(found.code(), said.from() == null));
    }

    private static Optional<JavaWord> renamed(String method, QualifiedName from, QualifiedName to) {
        return JavaNames.areSiblings(from, to)
                ? Optional.of(JavaWord
                    .whole("changes.%s(%s)".formatted(method, JavaText.strings(List.of(from.toString(), to.name())))))
                : Optional.empty();
    }

    private static Optional<JavaWord> dropped(String method, QualifiedName name) {
        return named(name).map((code) -> JavaWord.partial("changes.%s(%s)".formatted(method, code)));
    }

    private static Optional<JavaWord> column(QualifiedName table, String column, Optional<String> code) {
        return on(table, code.map((words) -> ".column(%s)%s".formatted(JavaText.string(column), words)));
    }

    private static Optional<JavaWord> on(QualifiedName table, Optional<String> code) {
        return named(table)
            .flatMap((name) -> code.map((words) -> JavaWord.whole("changes.table(%s)%s".formatted(name, words))));
    }

    private static Optional<String> named(QualifiedName name) {
        return JavaNames.isSayable(name) ? Optional.of(JavaText.string(name.toString())) : Optional.empty();
    }

    private static JavaWord partial(JavaWord word) {
        return JavaWord.partial(word.code());
    }

}

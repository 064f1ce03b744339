package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_parametersContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_without_overlapsContext;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;

/**
 * Constraints of a table, each with the name that the database will give it where it has
 * none.
 */
final class Constraints {

    private final Source source;

    private final QualifiedName table;

    private final Set<String> taken;

    private final List<Operation> settings = new ArrayList<>();

    /** The constraints of a table, whose names must not be among those taken. */
    Constraints(Source source, QualifiedName table, Set<String> taken) {
        this.source = source;
        this.table = table;
        this.taken = taken;
    }

    /** The table that they are of. */
    QualifiedName table() {
        return this.table;
    }

    /** Where the files of their indexes lie, where that was said. */
    List<Operation> settings() {
        return List.copyOf(this.settings);
    }

    /**
     * A constraint.
     * @param column the column it stands behind; null where it stands on its own
     */
    Constraint read(Constraint_commonContext constraint, @Nullable String column) {
        Constr_bodyContext body = constraint.constr_body();
        String given = (constraint.identifier() != null) ? this.source.name(constraint.identifier()) : null;
        return content(body, given, column).deferred(deferral(constraint)).enforced(enforcement(constraint));
    }

    private Constraint content(Constr_bodyContext body, @Nullable String given, @Nullable String column) {
        if (body.REFERENCES() != null) {
            String names = (column != null) ? column : String.join("_", ForeignKeys.columns(this.source, body));
            return ForeignKeys.read(this.source, body, named(given, names, "fkey"), column);
        }
        if (body.CHECK() != null) {
            CheckConstraint check = CheckConstraint.of(named(given, checked(body), "check"),
                    Expressions.text(this.source, body.expression));
            boolean alone = body.inherit_option() != null && body.inherit_option().NO() != null;
            return alone ? check.notInherited() : check;
        }
        if (body.EXCLUDE() != null) {
            return exclusion(body, given);
        }
        if (body.PRIMARY() == null && body.UNIQUE() == null) {
            throw new NotUnderstood();
        }
        return key(body, given, column);
    }

    private Constraint key(Constr_bodyContext body, @Nullable String given, @Nullable String column) {
        Names_without_overlapsContext names = body.names_without_overlaps();
        if (names == null && column == null) {
            throw new NotUnderstood();
        }
        List<String> columns = new ArrayList<>((names == null) ? List.of(Objects.requireNonNull(column))
                : this.source.columns(names.schema_qualified_name()));
        boolean withoutOverlaps = names != null && names.name_without_overlaps() != null;
        if (withoutOverlaps) {
            columns.add(this.source.simple(names.name_without_overlaps().schema_qualified_name()));
        }
        IndexOptions options = options(body.index_parameters());
        if (body.PRIMARY() != null) {
            String name = named(given, "", "pkey");
            tablespace(body, name);
            return new PrimaryKey(name, columns, withoutOverlaps, options, Deferral.NOT_DEFERRABLE, null);
        }
        boolean distinct = body.nulls_distinction() == null || body.nulls_distinction().NOT() == null;
        String name = named(given,
                Stream.concat(columns.stream(), options.include().stream()).collect(Collectors.joining("_")), "key");
        tablespace(body, name);
        return new UniqueConstraint(name, columns, withoutOverlaps, distinct ? options : options.nullsNotDistinct(),
                Deferral.NOT_DEFERRABLE, null);
    }

    private ExclusionConstraint exclusion(Constr_bodyContext body, @Nullable String given) {
        List<ExclusionElement> elements = new ArrayList<>();
        for (int index = 0; index < body.index_column().size(); index++) {
            elements.add(new ExclusionElement(IndexKeys.read(this.source, body.index_column(index)),
                    this.source.text(body.all_op(index))));
        }
        IndexOptions options = options(body.index_parameters());
        Optional<String> parts = IndexName.parts(this.source, body.index_column(), options.include());
        String name = (given == null && parts.isEmpty()) ? null : named(given, parts.orElse(""), "excl");
        if (name != null) {
            tablespace(body, name);
        }
        return new ExclusionConstraint(name,
                (body.index_method != null) ? this.source.name(body.index_method) : "btree", elements,
                (body.exp != null) ? Expressions.text(this.source, body.exp) : null, options, Deferral.NOT_DEFERRABLE,
                null);
    }

    private IndexOptions options(@Nullable Index_parametersContext parameters) {
        if (parameters == null) {
            return IndexOptions.USUAL;
        }
        List<String> include = (parameters.including_index() != null)
                ? parameters.including_index().identifier().stream().map(this.source::name).toList() : List.of();
        return IndexOptions.USUAL.including(include)
            .stored(Parameters.of(this.source, parameters.with_storage_parameter()));
    }

    private void tablespace(Constr_bodyContext body, String index) {
        Index_parametersContext parameters = body.index_parameters();
        if (parameters != null && parameters.table_space() != null) {
            Operation setting = Settings.tablespace(this.table.sibling(index), "INDEX",
                    this.source.name(parameters.table_space().identifier()));
            if (setting instanceof CreateObject) {
                this.settings.add(setting);
            }
        }
    }

    /** INITIALLY DEFERRED says DEFERRABLE too. */
    static Deferral deferral(Constraint_commonContext constraint) {
        boolean deferrable = constraint.table_deferrable() != null && constraint.table_deferrable().NOT() == null;
        boolean deferred = constraint.table_initialy_immed() != null
                && constraint.table_initialy_immed().DEFERRED() != null;
        return Deferral.of(deferrable, deferred);
    }

    private static Enforcement enforcement(Constraint_commonContext constraint) {
        if (constraint.table_enforced() != null && constraint.table_enforced().NOT() != null) {
            return Enforcement.NOT_ENFORCED;
        }
        return Enforcement.validated(constraint.VALID() == null);
    }

    /**
     * A check over one column is named after it, one over several after the table alone.
     */
    private String checked(Constr_bodyContext body) {
        List<String> columns = Expressions.columns(this.source, body.expression);
        return (columns.size() == 1) ? columns.get(0) : "";
    }

    private String named(@Nullable String given, String columns, String kind) {
        if (given != null) {
            this.taken.add(given);
            return given;
        }
        return Names.invented(this.table.name(), columns, kind, this.taken);
    }

}

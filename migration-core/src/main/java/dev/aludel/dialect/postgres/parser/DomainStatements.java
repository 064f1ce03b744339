package dev.aludel.dialect.postgres.parser;

import java.util.HashSet;
import java.util.Set;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_domain_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_domain_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Domain_constraintContext;

import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.QualifiedName;

/** Domains. */
final class DomainStatements {

    private DomainStatements() {
    }

    static Operation create(Source source, Create_domain_statementContext create) {
        QualifiedName name = source.qualified(create.name);
        DataType base = Types.read(source, create.dat_type);
        if (!create.collate_identifier().isEmpty()) {
            base = base.collatedBy(Types.collation(source, create.collate_identifier(0)));
        }
        DomainType domain = DomainType.of(name, base);
        if (create.def_value != null) {
            domain = domain.filledBy(Columns.given(source, create.def_value));
        }
        Set<String> taken = new HashSet<>();
        for (Domain_constraintContext constraint : create.dom_constraint) {
            if (constraint.CHECK() != null) {
                domain = domain.with(check(source, name, constraint, taken));
            }
            else {
                domain = domain.nullable(constraint.NOT() == null);
            }
        }
        return new CreateType(domain);
    }

    static Operation alter(Source source, Alter_domain_statementContext alter) {
        QualifiedName name = source.qualified(alter.name);
        if (alter.set_def_column() != null) {
            return new SetDomainDefault(name, null, Columns.given(source, alter.set_def_column().vex()));
        }
        if (alter.drop_def() != null) {
            return new SetDomainDefault(name, null, null);
        }
        if (alter.ADD() != null && alter.dom_constraint.CHECK() != null) {
            return new AddDomainCheck(name, check(source, name, alter.dom_constraint, new HashSet<>())
                .enforced(Enforcement.validated(alter.VALID() == null)));
        }
        if (alter.ADD() != null && alter.dom_constraint.NOT() != null || alter.NULL() != null && alter.SET() != null) {
            return new SetDomainNotNull(name);
        }
        if (alter.NULL() != null && alter.DROP() != null) {
            return new DropDomainNotNull(name);
        }
        if (alter.drop_constraint() != null) {
            return TableAction.ifNeeded(alter.drop_constraint().if_exists() != null,
                    new DropDomainCheck(name, source.name(alter.drop_constraint().constraint_name), null));
        }
        if (alter.RENAME() != null && alter.CONSTRAINT() != null) {
            return new RenameDomainCheck(name, source.simple(alter.schema_qualified_name(1)),
                    source.simple(alter.schema_qualified_name(2)));
        }
        if (alter.validate_constraint() != null) {
            return new ValidateDomainCheck(name, source.name(alter.validate_constraint().constraint_name));
        }
        throw new NotUnderstood();
    }

    private static CheckConstraint check(Source source, QualifiedName domain, Domain_constraintContext constraint,
            Set<String> taken) {
        String name = (constraint.name != null) ? source.name(constraint.name)
                : Names.invented(domain.name(), "", "check", taken);
        taken.add(name);
        return CheckConstraint.of(name, Expressions.text(source, constraint.vex()));
    }

}

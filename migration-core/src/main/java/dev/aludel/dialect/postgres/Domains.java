package dev.aludel.dialect.postgres;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Types that are others with rules of their own. */
final class Domains {

    private Domains() {
    }

    /** Whether its values have to keep a rule. */
    static boolean isConstrained(DataType type, Schema schema) {
        return schema.domains(type).anyMatch((domain) -> !domain.nullable() || !domain.checks().isEmpty());
    }

    /** The type that the values have; the type itself where it is no domain. */
    static DataType base(DataType type, Schema schema) {
        return schema.domains(type).reduce((first, last) -> last).map(DomainType::base).orElse(type);
    }

    /** The default that its columns have where they have none of their own. */
    static Optional<Default> value(DataType type, Schema schema) {
        return schema.domains(type).flatMap((domain) -> Optional.ofNullable(domain.value()).stream()).findFirst();
    }

    /** The tables with columns of a domain, or of one that is made of it. */
    static Stream<QualifiedName> users(QualifiedName domain, Schema schema) {
        return schema.tables().values().stream().filter((table) -> uses(table, domain, schema)).map(Table::name);
    }

    private static boolean uses(Table table, QualifiedName domain, Schema schema) {
        return schema.whole(table.name())
            .orElse(table)
            .columns()
            .stream()
            .anyMatch((column) -> schema.domains(column.type()).anyMatch((found) -> found.name().equals(domain)));
    }

}

package dev.aludel.hibernate;

import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.drift.DriftReport;
import dev.aludel.hibernate.DriftedDatabase.Said;

/** The part of a page that shows who sees which of the known drifts. */
final class KnownDriftTable {

    private static final String HEAD = """

            ## Who sees what

            The same for a small library: %d changes, each of which an application may stumble over. %d of them are
            seen here, %d by Hibernate's `validate` and %d by the same with `hibernate.tooling.schema.index_validation` and
            `hibernate.tooling.schema.unique_key_validation` set to `ALL`. A difference is missing where the entities
            need it, extra where the database has it besides, and corrupting where ids would be given twice.

            | what has become of the database | done to it | seen by Aludel | by `validate` | by a strict `validate` |
            | --- | --- | --- | --- | --- |
            """;

    private KnownDriftTable() {
    }

    static String of(Map<KnownDrift, Said> all) {
        long seen = all.values().stream().filter((said) -> !said.report().differences().isEmpty()).count();
        long byHibernate = all.values().stream().filter(Said::hibernate).count();
        long byStrictHibernate = all.values().stream().filter(Said::strictHibernate).count();
        return HEAD.formatted(all.size(), seen, byHibernate, byStrictHibernate) + all.entrySet()
            .stream()
            .map((entry) -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    }

    private static String row(KnownDrift drift, Said said) {
        return "| %s | `%s` | %s | %s | %s |\n".formatted(drift, drift.change(), told(said.report()),
                said.hibernate() ? "yes" : "no", said.strictHibernate() ? "yes" : "no");
    }

    private static String told(DriftReport report) {
        return report.differences().isEmpty() ? "no"
                : report.differences()
                    .stream()
                    .map((difference) -> difference.kind() + ": " + difference.description())
                    .collect(Collectors.joining("<br>"));
    }

}

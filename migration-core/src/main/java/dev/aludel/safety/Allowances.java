package dev.aludel.safety;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.migration.Directive;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;

/** What one migration accepts, and what of it was needed. */
final class Allowances {

    private final Migration migration;

    private final LocalDate today;

    private final Set<Directive.Allow> used = new HashSet<>();

    Allowances(Migration migration, LocalDate today) {
        this.migration = migration;
        this.today = today;
    }

    /** Why a rule's finding is accepted there, if it is. */
    Optional<String> reason(String rule, Place place) {
        List<Directive.Allow> matching = place.allows()
            .stream()
            .filter((allow) -> allow.rule().equals(rule) && Allowance.holds(allow, this.today))
            .toList();
        this.used.addAll(matching);
        return matching.stream().map(Directive.Allow::reason).findFirst();
    }

    /** Each of them with what became of it. */
    Stream<Allowance> all(Set<String> knownRules) {
        return Stream.concat(this.migration.header().allows().stream(), ofStatements())
            .map((allow) -> new Allowance(allow, state(allow, knownRules)));
    }

    private Stream<Directive.Allow> ofStatements() {
        Stream<Statement> statements = Stream.concat(this.migration.upgrade().stream(),
                this.migration.downgradeStatements().stream());
        return statements.flatMap((statement) -> statement.directives(Directive.Allow.class));
    }

    private Allowance.State state(Directive.Allow allow, Set<String> knownRules) {
        if (!knownRules.contains(allow.rule())) {
            return Allowance.State.UNKNOWN;
        }
        if (!Allowance.holds(allow, this.today)) {
            return Allowance.State.EXPIRED;
        }
        return this.used.contains(allow) ? Allowance.State.USED : Allowance.State.UNUSED;
    }

}

package dev.aludel.run;

import java.util.List;

import dev.aludel.migration.Directive;
import dev.aludel.migration.Statement;
import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;

/**
 * A person must decide something before a statement runs, whatever the rules are set to.
 */
public final class OpenDecision extends AludelException {

    private final Location location;

    private OpenDecision(Statement statement, Directive.Decide decide) {
        super("""
                %s waits for a decision: %s
                %s
                Nothing was done.""".formatted(decide.location(), decide.question(), statement.excerpt()),
                "Decide, change the statement accordingly, and take the line 'migrate:decide' away.");
        this.location = decide.location();
    }

    /**
     * Looks at the statements of one run before any of them runs.
     * @throws OpenDecision if one of them waits for a decision
     */
    static void check(List<Statement> statements) {
        statements
            .forEach((statement) -> statement.directives(Directive.Decide.class).findFirst().ifPresent((decide) -> {
                throw new OpenDecision(statement, decide);
            }));
    }

    /** The line that says it. */
    public Location location() {
        return this.location;
    }

}

package dev.aludel.safety;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Migration;
import dev.aludel.schema.Schema;

/**
 * Finds what is dangerous in pending migrations, without running them. Immutable.
 */
public interface Judge {

    /**
     * What is found on this database, where a table that has no rows, few rows or was
     * born a moment ago has little to lose.
     * @param pending the migrations in the order in which they will run
     * @param live the schema that the first of them meets
     * @param facts what the database knows about the tables of that schema
     */
    SafetyReport judge(List<Migration> pending, Schema live, Facts facts);

    /**
     * What is found where every table that exists is taken for a large one: for a build,
     * whose database is empty while the real one is not.
     * @param pending the migrations in the order in which they will run
     * @param live the schema that the first of them meets
     */
    SafetyReport judgeAsIfLarge(List<Migration> pending, Schema live);

    /**
     * What is found in the statements that take migrations back, on this database and
     * now. That rows go which were written since is what is asked for, and no more than
     * worth a look.
     * @param back the migrations, in the order in which they are taken back
     * @param live the schema that the first of them meets
     * @param facts what the database knows about the tables of that schema
     */
    SafetyReport judgeDowngrade(List<Migration> back, Schema live, Facts facts);

    /**
     * A judge by these rules.
     * @param defaultSchema the schema whose name may be left out
     * @param clock tells which allowances have expired
     * @throws UnknownRule if the settings name a rule that the book lacks
     */
    static Judge of(Dialect dialect, @Nullable String defaultSchema, RuleBook rules, SafetySettings settings,
            Clock clock) {
        settings.rules().keySet().forEach(rules::page);
        return new DefaultJudge(dialect, defaultSchema, rules, settings, clock);
    }

}

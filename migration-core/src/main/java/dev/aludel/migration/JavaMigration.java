package dev.aludel.migration;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A migration in Java: a class named like {@code V20261120103000__Add_due_date} that is a
 * bean, among the SQL files and with the same rights and duties.
 * <p>
 * What it does is recorded, not done: its methods are called whenever somebody looks at
 * the migrations, also where nothing is run, and must say the same each time. Work that
 * needs rows belongs into {@link Changes#jdbc a step}. A bean is made before anything may
 * ask the database, so it cannot have a repository or a JdbcTemplate.
 */
public interface JavaMigration {

    /** Its revision id: what is between V and the two underscores of its class name. */
    default String revision() {
        return ClassName.of(this).revision();
    }

    /** What it does, in a few words: the rest of its class name. */
    default String description() {
        return ClassName.of(this).description();
    }

    /** Its parents; null for the migration before it in version order. */
    default @Nullable List<String> revises() {
        return null;
    }

    /** What must be applied first without being a parent. */
    default List<String> dependsOn() {
        return List.of();
    }

    /** What it asks of the code that runs meanwhile. */
    default Phase phase() {
        return Phase.EXPAND;
    }

    /**
     * Whether it was drafted, for a person to review: what it makes may be drafted away
     * once no entity has it any more.
     */
    default boolean drafted() {
        return false;
    }

    /**
     * Whether it runs in one transaction. If not it runs statement by statement, each in
     * a transaction of its own where it can, and goes on where it stopped.
     */
    default boolean transactional() {
        return true;
    }

    /** How long its statements wait for a lock; null for the usual limit. */
    default @Nullable Duration lockTimeout() {
        return null;
    }

    /** How long its statements run; null for the usual limit. */
    default @Nullable Duration statementTimeout() {
        return null;
    }

    /** What applies it. */
    void upgrade(Changes changes);

    /** What takes it back: the upgrade turned round, unless something else is said. */
    default void downgrade(DowngradeChanges changes) {
        changes.reverseUpgrade();
    }

}

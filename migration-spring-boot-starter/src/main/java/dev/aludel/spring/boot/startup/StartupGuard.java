package dev.aludel.spring.boot.startup;

/** Looks for something beside which migrations must not run. */
@FunctionalInterface
public interface StartupGuard {

    /**
     * Looks, before the database is asked.
     * @throws dev.aludel.problem.AludelException if it is there
     */
    void check();

}

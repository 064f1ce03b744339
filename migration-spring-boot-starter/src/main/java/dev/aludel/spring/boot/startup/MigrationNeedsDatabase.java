package dev.aludel.spring.boot.startup;

import java.util.List;

import dev.aludel.problem.AludelException;

/** A migration is a bean that needs another one which waits for the migrations. */
public final class MigrationNeedsDatabase extends AludelException {

    private final String beanName;

    MigrationNeedsDatabase(List<String> path) {
        super("The migration '%s' needs a bean that waits for the migrations%s.".formatted(path.get(0),
                (path.size() > 1) ? ": " + String.join(" -> ", path) : ""),
                """
                        Let it need no repository, EntityManager, JdbcTemplate or other bean that asks the database. What it reads and \
                        writes belongs into a step, 'changes.jdbc("…", (connection) -> …)', which is given the connection.""");
        this.beanName = path.get(0);
    }

    /** The bean that is the migration. */
    public String beanName() {
        return this.beanName;
    }

}

package dev.aludel.sample.task;

import java.time.LocalDate;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A few rows to look at. They are the application's: a migration that inserts them would
 * insert them into every database, production included.
 */
@Component
@Order(1)
class DemoData implements ApplicationRunner {

    private final Users users;

    private final Tasks tasks;

    private final Priorities priorities;

    DemoData(Users users, Tasks tasks, Priorities priorities) {
        this.users = users;
        this.tasks = tasks;
        this.priorities = priorities;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (this.users.count() > 0) {
            return;
        }
        User ada = this.users.save(new User("Ada", "ada@example.org"));
        User ben = this.users.save(new User("Ben", "ben@example.org"));
        Priority high = this.priorities.findByName("high").orElse(null);
        this.tasks.save(new Task("Water the plants", ada, null, null, true, List.of("home")));
        this.tasks.save(new Task("Renew the certificate", ben, high, LocalDate.of(2026, 12, 1), false,
                List.of("work", "servers")));
    }

}

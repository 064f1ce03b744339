package dev.aludel.sample.task;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

/** All priorities. */
interface Priorities extends ListCrudRepository<Priority, Long> {

    Optional<Priority> findByName(String name);

}

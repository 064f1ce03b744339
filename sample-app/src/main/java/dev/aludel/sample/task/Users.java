package dev.aludel.sample.task;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

/** All users. */
interface Users extends ListCrudRepository<User, Long> {

    Optional<User> findByName(String name);

}

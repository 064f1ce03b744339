package dev.aludel.sample.task;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.ListCrudRepository;

/** All tasks. */
interface Tasks extends ListCrudRepository<Task, Long> {

    @EntityGraph(attributePaths = { "owner", "priority" })
    List<Task> findAllByOrderById();

}

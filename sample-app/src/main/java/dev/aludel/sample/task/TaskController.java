package dev.aludel.sample.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows tasks and takes new ones. */
@RestController
@RequestMapping("/tasks")
@Transactional
class TaskController {

    private final Tasks tasks;

    private final Users users;

    private final Priorities priorities;

    TaskController(Tasks tasks, Users users, Priorities priorities) {
        this.tasks = tasks;
        this.users = users;
        this.priorities = priorities;
    }

    @GetMapping
    List<TaskView> tasks() {
        return this.tasks.findAllByOrderById().stream().map(Task::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TaskView add(@RequestBody NewTask task) {
        User owner = this.users.findByName(task.owner())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "There is no user '%s'".formatted(task.owner())));
        Priority priority = (task.priority() != null) ? this.priorities.findByName(task.priority()).orElse(null) : null;
        return this.tasks
            .save(new Task(task.title(), owner, priority, task.dueDate(), task.recurring(),
                    Objects.requireNonNullElse(task.tags(), List.of())))
            .view();
    }

    @PutMapping("/{id}/done")
    TaskView finish(@PathVariable long id) {
        Task task = this.tasks.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        task.finish();
        return task.view();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        this.tasks.deleteById(id);
    }

    /** A task to be. */
    record NewTask(String title, String owner, @Nullable String priority, @Nullable LocalDate dueDate,
            boolean recurring, @Nullable List<String> tags) {

    }

}

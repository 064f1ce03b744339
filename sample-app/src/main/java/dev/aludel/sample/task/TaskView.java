package dev.aludel.sample.task;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A task as the web shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(@Nullable Long id, String title, boolean done, @Nullable String owner, @Nullable String priority,
        @Nullable LocalDate dueDate, boolean recurring, List<String> tags) {

    TaskView {
        tags = List.copyOf(tags);
    }

}

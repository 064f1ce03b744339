package dev.aludel.sample.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something to be done. */
@Entity
@Table(name = "tasks", indexes = @Index(name = "tasks_owner_id_due_date_idx", columnList = "owner_id, due_date"))
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 300, nullable = false)
    private String title = "";

    @Column(nullable = false)
    private boolean done;

    private @Nullable LocalDate dueDate;

    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'[]'")
    @Column(nullable = false)
    private List<String> tags = new ArrayList<>();

    @ColumnDefault("false")
    @Column(name = "is_recurring", nullable = false)
    private boolean recurring;

    @ManyToOne(optional = false)
    @JoinColumn(name = "owner_id", nullable = false, foreignKey = @ForeignKey(name = "tasks_owner_id_fkey"))
    private @Nullable User owner;

    @ManyToOne
    @JoinColumn(name = "priority_id", foreignKey = @ForeignKey(name = "tasks_priority_id_fkey"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable Priority priority;

    protected Task() {
    }

    public Task(String title, User owner, @Nullable Priority priority, @Nullable LocalDate dueDate, boolean recurring,
            List<String> tags) {
        this.title = title;
        this.owner = owner;
        this.priority = priority;
        this.dueDate = dueDate;
        this.recurring = recurring;
        this.tags = new ArrayList<>(tags);
    }

    public void finish() {
        this.done = true;
    }

    TaskView view() {
        return new TaskView(this.id, this.title, this.done, (this.owner != null) ? this.owner.name() : null,
                (this.priority != null) ? this.priority.name() : null, this.dueDate, this.recurring, this.tags);
    }

}

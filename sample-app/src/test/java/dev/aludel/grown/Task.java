package dev.aludel.grown;

import java.time.LocalDate;

import jakarta.persistence.*;

@Entity
@Table(name = "tasks")
class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 200)
    String title;

    LocalDate dueDate;

    Integer priority;

}

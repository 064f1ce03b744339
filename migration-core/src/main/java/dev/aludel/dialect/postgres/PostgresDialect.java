package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.util.Optional;

import dev.aludel.dialect.Batches;
import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Databases;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Effort;
import dev.aludel.dialect.FactFinder;
import dev.aludel.dialect.Grammar;
import dev.aludel.dialect.InStep;
import dev.aludel.dialect.Locks;
import dev.aludel.dialect.Observer;
import dev.aludel.dialect.Rows;
import dev.aludel.dialect.SessionSettings;
import dev.aludel.dialect.SqlReader;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.Operation;

/** PostgreSQL, 14 and newer. */
public final class PostgresDialect implements Dialect {

    static final int OLDEST = 14;

    private final Grammar grammar = new PostgresGrammar();

    private final SqlReader reader = new PostgresReader();

    private final Observer observer = new PostgresObserver();

    private final Catalog catalog = new PostgresCatalog();

    private final Equivalence equivalence = new PostgresEquivalence();

    private final InStep inStep = new PostgresInStep(this.grammar);

    private final FactFinder facts = new PostgresFacts();

    private final Locks locks = new PostgresLocks();

    private final Batches batches = new PostgresBatches();

    private final Databases databases = new PostgresDatabases();

    private final Rows rows = new PostgresRows();

    private final SessionSettings settings = new PostgresSettings();

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String vendor() {
        return "postgresql";
    }

    @Override
    public String usualSchema() {
        return "public";
    }

    @Override
    public int oldestVersion() {
        return OLDEST;
    }

    @Override
    public boolean speaksTo(String productName) {
        return productName.equals(name());
    }

    @Override
    public Grammar grammar() {
        return this.grammar;
    }

    @Override
    public SqlReader reader() {
        return this.reader;
    }

    @Override
    public Effects effects(Operation operation, Circumstances circumstances) {
        return PostgresEffects.of(operation, circumstances);
    }

    @Override
    public Optional<Effort> effort(Operation operation, Effects effects, Circumstances circumstances) {
        return PostgresEffort.of(operation, effects, circumstances.before());
    }

    @Override
    public Observer observer() {
        return this.observer;
    }

    @Override
    public Catalog catalog() {
        return this.catalog;
    }

    @Override
    public Equivalence equivalence() {
        return this.equivalence;
    }

    @Override
    public Equivalence equivalence(Connection connection) {
        return new ServerEquivalence(connection);
    }

    @Override
    public InStep inStep() {
        return this.inStep;
    }

    @Override
    public FactFinder facts() {
        return this.facts;
    }

    @Override
    public Locks locks() {
        return this.locks;
    }

    @Override
    public Batches batches() {
        return this.batches;
    }

    @Override
    public Databases databases() {
        return this.databases;
    }

    @Override
    public Rows rows() {
        return this.rows;
    }

    @Override
    public SessionSettings settings() {
        return this.settings;
    }

}

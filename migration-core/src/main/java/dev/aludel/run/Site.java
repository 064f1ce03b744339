package dev.aludel.run;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.HistoryEntry;
import dev.aludel.history.HistorySettings;
import dev.aludel.migration.Migration;
import dev.aludel.safety.RuleBook;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.Severity;
import dev.aludel.source.MigrationSource;

/**
 * One database and what is to be done about it.
 *
 * @param dataSource gives the session that works, unpooled where it can be
 * @param schemas the schemas to look at; empty for the connection's default schema
 * @param source where migrations come from
 * @param history where the history is kept
 * @param run how migrations are run
 * @param safety how strictly they are judged
 * @param rules what they are judged by, read once something is to be judged
 * @param observer is told what is about to happen
 */
public record Site(DataSource dataSource, List<String> schemas, MigrationSource source, HistorySettings history,
        RunSettings run, SafetySettings safety, Supplier<RuleBook> rules, UpgradeObserver observer) {

    public Site {
        schemas = List.copyOf(schemas);
    }

    /**
     * The same migrations on a database that nobody needs: little is refused there, and
     * nobody is told.
     */
    Site on(DataSource scratch) {
        return new Site(scratch, this.schemas, this.source, this.history, this.run.withBaseline(null),
                this.safety.withFailOn(Severity.BLOCKER), this.rules, UpgradeObserver.NONE);
    }

    /** The same, where everything may be taken back. */
    Site allowingAll() {
        return new Site(this.dataSource, this.schemas, this.source, this.history, this.run.allowingAll(), this.safety,
                this.rules, this.observer);
    }

    /** The same with somebody watching. */
    Site watchedBy(UpgradeObserver newObserver) {
        return new Site(this.dataSource, this.schemas, this.source, this.history, this.run, this.safety, this.rules,
                newObserver);
    }

    /**
     * The same, looking at these schemas of SQL too.
     * @param defaultSchema the connection's default schema, which is looked at where none
     * are set
     */
    Site lookingAt(Collection<String> more, @Nullable String defaultSchema) {
        Set<String> all = new LinkedHashSet<>(this.schemas);
        if (all.isEmpty() && defaultSchema != null) {
            all.add(defaultSchema);
        }
        all.addAll(more);
        return new Site(this.dataSource, more.isEmpty() ? this.schemas : List.copyOf(all), this.source, this.history,
                this.run, this.safety, this.rules, this.observer);
    }

    /** Opens a session. */
    public Database open() {
        return Database.open(this.dataSource, this.history);
    }

    /** Sources and history side by side, in one round trip. */
    public Inventory inventory(Database database) {
        return inventory(database, this.source.read(database.dialect()));
    }

    Inventory inventory(Database database, List<Migration> migrations) {
        return inventory(database, migrations, Set.of());
    }

    /** The same, where some contracts are found to be safe. */
    Inventory inventory(Database database, List<Migration> migrations, Set<String> safe) {
        Optional<List<HistoryEntry>> entries = database.history().read();
        return Inventory.of(migrations, entries,
                Contracts.of(this.run, migrations, entries, database.history()).releasing(safe));
    }

    /** The same, applying contracts at another time. */
    public Site contracts(ContractPolicy policy) {
        return new Site(this.dataSource, this.schemas, this.source, this.history, this.run.contracts(policy),
                this.safety, this.rules, this.observer);
    }

}

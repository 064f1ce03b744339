package dev.aludel.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.drift.Drift;
import dev.aludel.drift.Gap;
import dev.aludel.drift.WantedSchema;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.DatabaseAddress;

/** Says what turns one schema into another, wherever the two are to be had from. */
public final class SchemaComparison {

    private final Site site;

    private final Supplier<Optional<WantedSchema>> entities;

    private final @Nullable String defaultSchema;

    /**
     * A comparison.
     * @param entities the schema that the entities want, once it is known
     * @param defaultSchema the schema whose name migrations leave out, for when no
     * database is asked; null for the usual one
     */
    public SchemaComparison(Site site, Supplier<Optional<WantedSchema>> entities, @Nullable String defaultSchema) {
        this.site = site;
        this.entities = entities;
        this.defaultSchema = defaultSchema;
    }

    /**
     * What turns the first into the second, and back.
     * @throws NotExact if the sources are one of them and what they make is not known
     * @throws ShadowFailed if they are to be applied to a scratch database and cannot be
     */
    public SchemaDifference between(SchemaSource from, SchemaSource to) {
        return on(from, (here) -> from.equals(to) ? between(from, here, to, here)
                : on(to, (there) -> between(from, here, to, there)));
    }

    /** Works where the sources were applied, if that is what is wanted of them. */
    private SchemaDifference on(SchemaSource source, Function<Site, SchemaDifference> work) {
        return (source instanceof SchemaSource.ShadowedSources shadowed)
                ? new Shadow(this.site, shadowed.address(), this.defaultSchema).with(work) : work.apply(this.site);
    }

    private SchemaDifference between(SchemaSource from, Site here, SchemaSource to, Site there) {
        boolean entities = isEntities(from) || isEntities(to);
        try (SchemaView one = view(from, entities ? lookingAtEntities(here) : here);
                SchemaView other = view(to, entities ? lookingAtEntities(there) : there)) {
            Grammar grammar = one.dialect().grammar();
            Schema before = grammar.usual(isEntities(from) ? wanted(other) : one.schema());
            Schema after = grammar.usual(isEntities(to) ? wanted(one) : other.schema());
            return difference(from, to, before, after, grammar, equivalence(one, other), gaps(one, other));
        }
        catch (SQLException ex) {
            throw Database.translated("compare two schemas", ex);
        }
    }

    private static SchemaDifference difference(SchemaSource from, SchemaSource to, Schema before, Schema after,
            Grammar grammar, Equivalence equivalence, List<Gap> gaps) {
        List<Operation> upgrade = Diff.between(before, after, equivalence);
        NotExact.unlessBeside(upgrade, before, gaps);
        List<Operation> downgrade = Diff.reverse(upgrade)
            .orElseGet(() -> Diff.between(Diff.after(before, upgrade), before, equivalence));
        return new SchemaDifference(from.toString(), to.toString(), changes(upgrade, grammar),
                changes(downgrade, grammar), gaps);
    }

    private static List<SchemaChange> changes(List<Operation> operations, Grammar grammar) {
        return operations.stream().map((operation) -> SchemaChange.of(operation, grammar)).toList();
    }

    /** What the entities want, as it compares with the other one. */
    private Schema wanted(SchemaView other) throws SQLException {
        Schema comparable = wanted().comparableTo(other.schema(), other.defaultSchema(), other.dialect().reader());
        Database database = other.database();
        return (database != null) ? Drift.comparable(comparable, other.schema(), other.dialect(), database.connection())
                : Drift.comparable(comparable, other.schema(), Set.of());
    }

    private Site lookingAtEntities(Site where) {
        SchemaView empty = SchemaView.empty(this.defaultSchema);
        return Ground.lookingAt(where, wanted(), empty.defaultSchema(), empty.dialect());
    }

    private WantedSchema wanted() {
        return this.entities.get().orElseThrow(NoEntities::new);
    }

    private SchemaView view(SchemaSource source, Site looking) throws SQLException {
        if (source instanceof SchemaSource.OtherDatabase other) {
            return view(other.address(), looking);
        }
        if (source instanceof SchemaSource.OwnDatabase || source instanceof SchemaSource.ShadowedSources) {
            return viewOf(looking);
        }
        return (source instanceof SchemaSource.Sources) ? SchemaView.of(looking, this.defaultSchema)
                : SchemaView.empty(this.defaultSchema);
    }

    private SchemaView view(DatabaseAddress address, Site looking) throws SQLException {
        DatabaseAddress complete = DatabaseAddress.of(looking.dataSource()).map(address::orAs).orElse(address);
        try {
            return viewOf(looking.on(complete.dataSource()));
        }
        catch (DatabaseUnreachable ex) {
            throw ex.at(address);
        }
    }

    private static SchemaView viewOf(Site site) throws SQLException {
        Database database = site.open();
        try {
            return SchemaView.of(site, database);
        }
        catch (SQLException | RuntimeException ex) {
            database.close();
            throw ex;
        }
    }

    private static boolean isEntities(SchemaSource source) {
        return source instanceof SchemaSource.Entities;
    }

    /** A database that is there is asked where two texts may mean the same. */
    private static Equivalence equivalence(SchemaView one, SchemaView other) {
        return (one.database() != null) ? one.equivalence() : other.equivalence();
    }

    private static List<Gap> gaps(SchemaView one, SchemaView other) {
        List<Gap> gaps = new ArrayList<>(one.gaps());
        other.gaps().stream().filter((gap) -> !gaps.contains(gap)).forEach(gaps::add);
        return gaps;
    }

}

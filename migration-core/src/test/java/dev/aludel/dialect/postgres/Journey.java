package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.Schema;

/**
 * A database goes from one schema to another and back again: each statement works, the
 * catalog is as it was wanted, and what no operation was about is still in the rows.
 */
record Journey(Live live, Schema from, Schema to) {

    private static final String LEAVING = """
            DO $$
            DECLARE
                name text;
            BEGIN
                FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', name);
                END LOOP;
                CREATE SCHEMA public;
            END $$""";

    private static final String LEFT = """
            SELECT (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname !~ '^(pg_|information_schema)')
                + (SELECT count(*) FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE nspname !~ '^(pg_|information_schema)')
                + (SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname !~ '^(pg_|information_schema)')""";

    /** What a script makes in the empty database. */
    static Schema schema(Live live, String script) throws SQLException {
        leave(live);
        live.run(script);
        return live.schema(Picture.schemas(live));
    }

    /**
     * Travels with rows, and without them where they do not fit what is wanted.
     * @return what the database said of the rows; empty where it took them all the way
     * @throws SQLException where the database refuses a statement
     */
    Optional<SQLException> take() throws SQLException {
        leave(this.live);
        try {
            travel(true);
            return Optional.empty();
        }
        catch (SQLException refused) {
            if (!isAboutRows(refused)) {
                throw refused;
            }
            leave(this.live);
            travel(false);
            return Optional.of(refused);
        }
    }

    /** Leaves nothing behind. */
    static void leave(Live live) throws SQLException {
        if (!live.connection().getAutoCommit()) {
            live.connection().rollback();
            live.connection().setAutoCommit(true);
        }
        live.run(LEAVING);
    }

    private void travel(boolean withRows) throws SQLException {
        Equivalence equivalence = new ServerEquivalence(this.live.connection());
        this.live.run(Diff.between(Schema.empty(), this.from, equivalence));
        Schema before = arrived("made", this.from, equivalence);
        RowsInTables rows = new RowsInTables(before, this.to);
        if (withRows) {
            rows.fill(this.live);
        }
        List<String> kept = rows.kept(this.live, equivalence);
        List<Operation> there = Diff.between(before, this.to, equivalence);
        this.live.run(there);
        Schema after = arrived("upgraded", this.to, equivalence);
        same("the rows", kept, rows.kept(this.live, equivalence));
        this.live.run(back(there).orElseGet(() -> Diff.between(after, before, equivalence)));
        Schema back = arrived("downgraded", before, equivalence);
        this.live.run(Diff.between(back, Schema.empty(), equivalence));
        same("what is left when all is dropped", List.of("0"), List.of(String.valueOf(this.live.text(LEFT))));
    }

    /**
     * The way back; empty where there is none, or a field would come back as the last
     * one.
     */
    private static Optional<List<Operation>> back(List<Operation> there) {
        return there.stream().anyMatch(DropAttribute.class::isInstance) ? Optional.empty() : Diff.reverse(there);
    }

    private Schema arrived(String step, Schema wanted, Equivalence equivalence) throws SQLException {
        Schema found = read();
        same(step + ": from what is found to what is wanted", List.of(),
                lines(Diff.between(found, wanted, equivalence)));
        // A name that is not given is the database's own.
        same(step + ": from what is wanted to what is found", List.of(),
                lines(Diff.between(wanted, found, equivalence)
                    .stream()
                    .filter((operation) -> !(operation instanceof RenameConstraint || operation instanceof RenameIndex))
                    .toList()));
        return found;
    }

    private static void same(String what, List<String> wanted, List<String> found) {
        if (!wanted.equals(found)) {
            List<String> missing = new ArrayList<>(wanted);
            missing.removeAll(found);
            List<String> more = new ArrayList<>(found);
            more.removeAll(wanted);
            throw new AssertionError("%s%n  wanted: %s%n  found: %s".formatted(what, missing, more));
        }
    }

    private static List<String> lines(List<Operation> operations) {
        return operations.stream().map(Operation::toString).toList();
    }

    private Schema read() throws SQLException {
        return this.live.schema(Picture.schemas(this.live));
    }

    /** "PostgreSQL Error Codes" of its manual: data exceptions, and constraints. */
    static boolean isAboutRows(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

}

package dev.aludel.run;

import java.sql.SQLException;

import dev.aludel.advice.Adviser;
import dev.aludel.advice.AdviceReport;
import dev.aludel.drift.OtherTools;
import dev.aludel.fact.Usage;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.Schema;

/** Looks at a database for what would be better; nothing is changed and nobody waits. */
public final class Advising {

    private final Site site;

    private final Naming naming;

    /**
     * Looks at one database.
     * @param naming how indexes are called that nobody named
     */
    public Advising(Site site, Naming naming) {
        this.site = site;
        this.naming = naming;
    }

    /** What would be better. */
    public AdviceReport advise() {
        try (Database database = this.site.open()) {
            return advise(database, schema(database));
        }
        catch (SQLException ex) {
            throw Database.translated("look for advice", ex);
        }
    }

    /**
     * What would be better about a database that is open.
     * @param live the schema that is there, without the history's own tables
     */
    public AdviceReport adviseOn(Database database, Schema live) throws SQLException {
        return advise(database, usual(database, live));
    }

    AdviceReport advise(Database database, Schema schema) throws SQLException {
        Usage usage = database.dialect()
            .facts()
            .usage(database.connection(), this.site.schemas(), this.site.safety().limits());
        return Adviser.advise(schema, usage, this.naming, database.dialect());
    }

    /** The schema that is there, without what other tools keep in it for themselves. */
    Schema schema(Database database) throws SQLException {
        return usual(database, Preview.live(this.site, database));
    }

    private static Schema usual(Database database, Schema live) {
        return database.dialect().grammar().usual(OtherTools.without(live, Schema.empty()));
    }

    /** The same where every index is usable: nobody wants one back that is not. */
    static Schema usable(Schema schema) {
        return schema.withEachTable((table) -> table.withEachIndex((Index index) -> index.valid(true)));
    }

}

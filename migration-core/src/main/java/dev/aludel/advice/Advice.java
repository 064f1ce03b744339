package dev.aludel.advice;

import org.jspecify.annotations.Nullable;

/**
 * One thing that would be better otherwise. Its components are the contract of
 * {@code advise --json}.
 *
 * @param kind what it is about, such as {@code unused-index}
 * @param certainty how sure it is
 * @param table the table; null where it is no table's
 * @param message what is so and what it costs, in whole sentences
 * @param figures the figures that it rests on, in whole sentences; empty where it rests
 * on the schema alone
 * @param caveat why it is not surer, or what to look at first, in whole sentences; empty
 * where nothing speaks against it
 * @param sql what mends it, a statement a line; null where a person has to find out
 * @param drafted whether {@code advise --draft} writes that down: it keeps nobody waiting
 */
public record Advice(String kind, Certainty certainty, @Nullable String table, String message, String figures,
        String caveat, @Nullable String sql, boolean drafted) {

    /** The same without any SQL; of a slow statement the figures are left. */
    public Advice withoutSql() {
        String told = this.kind.equals(SlowStatements.KIND) ? SlowStatements.UNSHOWN : this.message;
        return new Advice(this.kind, this.certainty, this.table, told, this.figures, this.caveat, null, this.drafted);
    }

}

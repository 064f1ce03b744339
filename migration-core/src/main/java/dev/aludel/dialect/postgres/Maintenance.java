package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Locale;

import dev.aludel.dialect.postgres.lexer.Words;
import dev.aludel.schema.QualifiedName;

/**
 * What commands do that change nothing of a schema, but lock its tables and write them
 * anew: LOCK, VACUUM, CLUSTER, REINDEX, REFRESH, ANALYZE; and which table INSERT, MERGE
 * and COPY write to.
 */
final class Maintenance {

    private Maintenance() {
    }

    static Claim of(String sql) {
        Words words = Words.of(sql);
        CommandNames names = new CommandNames(sql);
        Claim claim = switch (words.at(0)) {
            case "lock" -> locked(names.skip("lock", "table", "only").list(), mode(words));
            case "vacuum" -> vacuumed(names.skip("vacuum").options("full", "freeze", "verbose", "analyze").list(),
                    isOn(words, "full"));
            case "analyze", "analyse" ->
                tables(LockMode.SHARE_UPDATE_EXCLUSIVE, names.skipFirst().options("verbose").list());
            case "cluster" ->
                tables(LockMode.ACCESS_EXCLUSIVE, names.skip("cluster").options("verbose").list()).rewriting();
            case "refresh" ->
                refreshed(names.skip("refresh", "materialized", "view").options("concurrently").list(), words);
            case "reindex" -> Reindex.of(words, names);
            case "insert" -> written(names.skip("insert", "into"));
            case "merge" -> written(names.skip("merge", "into", "only"));
            case "copy" -> words.contain("from") ? written(names.skip("copy", "binary")) : Claim.NONE;
            default -> Claim.NONE;
        };
        return claim.outsideTransactions(Autocommit.needed(sql));
    }

    static boolean isOn(Words words, String option) {
        return words.contain(option) && !words.switchOff(option);
    }

    private static LockMode mode(Words words) {
        for (LockMode mode : LockMode.values()) {
            String[] name = ("in " + mode.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " mode").split(" ");
            if (words.contain(name)) {
                return mode;
            }
        }
        return LockMode.ACCESS_EXCLUSIVE;
    }

    private static Claim locked(List<QualifiedName> names, LockMode mode) {
        return Claim.found(mode,
                (at) -> names.stream()
                    .map((name) -> CommandNames.meant(name, at))
                    .flatMap((name) -> Family.of(at.before(), name)));
    }

    private static Claim vacuumed(List<QualifiedName> names, boolean full) {
        return full ? tables(LockMode.ACCESS_EXCLUSIVE, names).rewriting()
                : tables(LockMode.SHARE_UPDATE_EXCLUSIVE, names).scanning();
    }

    /** Which partitions the rows go to only the rows tell. */
    private static Claim written(CommandNames names) {
        List<QualifiedName> tables = names.list();
        return Claim.found(LockMode.ROW_EXCLUSIVE,
                (at) -> tables.stream().limit(1).map((name) -> CommandNames.meant(name, at)));
    }

    /** Without a name it is about all of them, one after the other. */
    private static Claim tables(LockMode mode, List<QualifiedName> names) {
        return Claim.found(mode,
                (at) -> names.isEmpty() ? at.before().tables().keySet().stream()
                        : names.stream()
                            .map((name) -> CommandNames.meant(name, at))
                            .flatMap((name) -> Family.of(at.before(), name)));
    }

    private static Claim refreshed(List<QualifiedName> names, Words words) {
        LockMode mode = words.contain("concurrently") ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
        boolean empty = words.contain("with", "no", "data");
        Claim view = Claim.found(mode, (at) -> names.stream().map((name) -> CommandNames.meant(name, at)));
        return words.contain("concurrently") ? view.scanning() : view.rewriting((at) -> !empty);
    }

}

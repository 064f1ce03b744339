package dev.aludel.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.aludel.dialect.SqlReader;
import dev.aludel.migration.Action;
import dev.aludel.migration.Header;
import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;

/**
 * SHA-256 over what a migration does: the tokens of its upgrade, its parents, what it
 * depends on, and whether it runs in a transaction. White space, comments and the
 * downgrade may be repaired without changing it.
 */
final class Checksum {

    private Checksum() {
    }

    static String of(Header header, List<Statement> upgrade, SqlReader reader) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, "revises " + header.revises());
            add(digest, "depends-on " + header.dependsOn());
            add(digest, "transaction " + header.transactional());
            upgrade.forEach((statement) -> add(digest, fingerprint(statement.action(), reader)));
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    /** The code of a step in Java is not seen. */
    static String fingerprint(Action action, SqlReader reader) {
        return (action instanceof Sql sql) ? reader.fingerprint(sql.text()) : action.text();
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

}

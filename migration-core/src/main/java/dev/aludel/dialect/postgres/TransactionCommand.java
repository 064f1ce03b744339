package dev.aludel.dialect.postgres;

import dev.aludel.dialect.postgres.lexer.Words;

/**
 * Knows the statements that begin or end a transaction. Those of a prepared one, which is
 * another, are not among them, nor are savepoints.
 */
final class TransactionCommand {

    private TransactionCommand() {
    }

    static boolean is(Words words) {
        return switch (words.at(0)) {
            case "begin", "end", "abort" -> true;
            case "start", "prepare" -> words.at(1).equals("transaction");
            case "commit" -> !words.at(1).equals("prepared");
            case "rollback" ->
                !words.at(1).equals("prepared") && !words.at(1).equals("to") && !words.at(2).equals("to");
            default -> false;
        };
    }

}

package dev.aludel.dialect.postgres;

import dev.aludel.dialect.postgres.lexer.Words;

/**
 * Knows the statements that PostgreSQL refuses inside a transaction: those that call
 * {@code PreventInTransactionBlock}, and those that end the transaction themselves.
 */
final class Autocommit {

    private Autocommit() {
    }

    static boolean needed(String sql) {
        Words words = Words.of(sql);
        return switch (words.at(0)) {
            case "vacuum" -> true;
            case "create" -> create(words);
            case "drop" -> words.startWith("drop", "index", "concurrently") || isOutsideDatabase(words.at(1))
                    || words.at(1).equals("subscription");
            case "alter" -> alter(words);
            case "reindex" -> reindex(words);
            case "cluster" -> !namesTable(words);
            case "discard" -> words.at(1).equals("all");
            case "commit", "rollback" -> words.at(1).equals("prepared");
            case "do" -> TransactionControl.isIn(sql);
            default -> false;
        };
    }

    private static boolean create(Words words) {
        return words.startWith("create", "index", "concurrently")
                || words.startWith("create", "unique", "index", "concurrently") || isOutsideDatabase(words.at(1))
                || (words.at(1).equals("subscription") && !words.switchOff("create_slot")
                        && !words.switchOff("connect"));
    }

    private static boolean alter(Words words) {
        return switch (words.at(1)) {
            case "system" -> true;
            case "database" -> words.contain("set", "tablespace");
            case "table" -> words.contain("detach", "partition") && words.last().equals("concurrently");
            case "subscription" -> words.contain("publication") && !words.switchOff("refresh");
            default -> false;
        };
    }

    private static boolean reindex(Words words) {
        int place = 1;
        if (words.at(1).equals("(")) {
            while (words.isLongerThan(place) && !words.at(place).equals(")")) {
                place++;
            }
            place++;
        }
        String kind = words.at(place);
        boolean many = kind.equals("database") || kind.equals("system") || kind.equals("schema");
        return many || (words.contain("concurrently") && !words.switchOff("concurrently"));
    }

    /** CLUSTER without a table is for all of them, one transaction each. */
    private static boolean namesTable(Words words) {
        String last = words.last();
        return words.isLongerThan(1) && !last.equals("verbose") && !last.equals(")");
    }

    private static boolean isOutsideDatabase(String kind) {
        return kind.equals("database") || kind.equals("tablespace");
    }

}

package dev.aludel.run;

import java.sql.SQLException;

/** A step in Java has ended the transaction by SQL of its own: what was done stays. */
final class TransactionEnded extends SQLException {

    private static final long serialVersionUID = 1;

    TransactionEnded(SQLException cause) {
        super("the step has ended the transaction of the migration", cause);
    }

}

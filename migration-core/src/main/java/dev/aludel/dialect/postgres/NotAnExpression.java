package dev.aludel.dialect.postgres;

/** A text that our small grammar of expressions does not know; it is compared as text. */
final class NotAnExpression extends RuntimeException {

    NotAnExpression(String message) {
        super(message, null, false, false);
    }

}

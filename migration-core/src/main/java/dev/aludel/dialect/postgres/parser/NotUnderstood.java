package dev.aludel.dialect.postgres.parser;

/**
 * The statement, or the part of it that is being read, says something that no operation
 * says. It carries no message: nobody sees it but the readers, which answer with "not
 * analysed".
 */
final class NotUnderstood extends RuntimeException {

    NotUnderstood() {
        super(null, null, false, false);
    }

}

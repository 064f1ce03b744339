package dev.aludel.dialect.postgres.parser;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Stops at the first character that no token starts with; the runtime would print a line
 * and skip it.
 */
final class FirstError extends BaseErrorListener {

    static final FirstError INSTANCE = new FirstError();

    private FirstError() {
    }

    @Override
    public void syntaxError(Recognizer<?, ?> recognizer, @Nullable Object symbol, int line, int column, String message,
            @Nullable RecognitionException exception) {
        throw new ParseCancellationException(message);
    }

}

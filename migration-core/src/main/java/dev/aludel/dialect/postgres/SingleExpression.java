package dev.aludel.dialect.postgres;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * Whether a text is one expression and nothing else, so that it may stand in parentheses
 * in a statement of ours and cannot leave them.
 */
final class SingleExpression {

    /**
     * Words of what is no value, which no condition of a table may have; and a collation,
     * which a plan does not tell.
     */
    private static final Set<String> REFUSED = Set.of("collate", "select", "values", "into", "returning", "insert",
            "update", "delete", "merge");

    /** Constants that are another moment each day. */
    private static final Pattern MOVING = Pattern.compile("(?is).*\\b(?:now|today|tomorrow|yesterday)\\b.*");

    private SingleExpression() {
    }

    /**
     * Its tokens in lines of their own, without comments; null where it is none, or one
     * that means something else tomorrow.
     */
    static @Nullable String of(String text) {
        StringBuilder expression = new StringBuilder();
        Brackets brackets = new Brackets();
        try {
            SqlLexer lexer = new SqlLexer(text);
            while (lexer.advance() != TokenKind.END) {
                if (!isAllowed(lexer) || !brackets.accept(lexer) || lexer.is(',') && brackets.isOutside()) {
                    return null;
                }
                expression.append(lexer.token()).append('\n');
            }
        }
        catch (UnreadableSql unreadable) {
            return null;
        }
        return (brackets.isOutside() && !expression.isEmpty()) ? expression.toString() : null;
    }

    private static boolean isAllowed(SqlLexer lexer) {
        return switch (lexer.kind()) {
            case SEMICOLON, PARAMETER -> false;
            case STRING -> !MOVING.matcher(lexer.token()).matches();
            case WORD -> !REFUSED.contains(lexer.folded());
            default -> true;
        };
    }

}

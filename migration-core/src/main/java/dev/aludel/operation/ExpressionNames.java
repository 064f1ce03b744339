package dev.aludel.operation;

import dev.aludel.schema.SqlWord;

/**
 * Names inside expressions, which a database keeps right when a column is renamed. Only
 * the words of SQL are looked at, not what they mean: a word that is called like a
 * function or a type is left alone.
 */
public final class ExpressionNames {

    private ExpressionNames() {
    }

    /** The expression with a column under its new name. */
    static String renamed(String expression, String from, String to) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (SqlWord word : SqlWord.all(expression)) {
            if (from.equals(word.name()) && word.mayBeColumnIn(expression)) {
                text.append(expression, end, word.start()).append('"').append(to.replace("\"", "\"\"")).append('"');
                end = word.end();
            }
        }
        return text.append(expression, end, expression.length()).toString();
    }

    /** Whether an expression names a column. */
    public static boolean mention(String expression, String column) {
        return !renamed(expression, column, column + "'").equals(expression);
    }

}

package dev.aludel.dialect.postgres;

/** Takes the outer parentheses off an expression, as often as there are any. */
final class Parentheses {

    private Parentheses() {
    }

    static String stripped(String expression) {
        String text = expression.strip();
        while (areOuter(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Whether the first character opens what the last one closes. */
    private static boolean areOuter(String text) {
        if (!text.startsWith("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\'' || character == '"') {
                i = text.indexOf(character, i + 1);
                if (i < 0) {
                    return false;
                }
            }
            else if (character == '(') {
                depth++;
            }
            else if (character == ')' && --depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

}

package dev.aludel.dialect.postgres.lexer;

/** Where comments open and end: to the end of the line, or nested blocks. */
final class Comments {

    private Comments() {
    }

    static boolean opensLine(String text, int position) {
        return text.startsWith("--", position);
    }

    static boolean opensBlock(String text, int position) {
        return text.startsWith("/*", position);
    }

    /** The offset of the line break, or of the end of the text. */
    static int endOfLine(String text, int open) {
        int position = open;
        while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
            position++;
        }
        return position;
    }

    /** The offset behind the block, with the blocks inside it. */
    static int endOfBlock(String text, int open) {
        int depth = 1;
        int position = open + 2;
        while (position + 1 < text.length()) {
            char character = text.charAt(position);
            char next = text.charAt(position + 1);
            if (character == '*' && next == '/') {
                position += 2;
                depth--;
                if (depth == 0) {
                    return position;
                }
            }
            else if (character == '/' && next == '*') {
                position += 2;
                depth++;
            }
            else {
                position++;
            }
        }
        throw Unreadable.comment(text, open);
    }

}

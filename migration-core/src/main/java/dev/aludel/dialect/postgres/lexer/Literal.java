package dev.aludel.dialect.postgres.lexer;

/**
 * What a literal says: its text without quotes and escapes, and where each character of
 * it is written.
 */
public final class Literal {

    private final String value;

    private final int[] offsets;

    private Literal(StringBuilder value, int[] offsets) {
        this.value = value.toString();
        this.offsets = offsets;
    }

    /**
     * The literal from one offset to another, with the parts that go on behind a line
     * break. The escapes of {@code U&'…'}, and of {@code E'…'} those of numbers, stay as
     * they are written.
     */
    public static Literal of(String text, int start, int end) {
        StringBuilder value = new StringBuilder(end - start);
        int[] offsets = new int[end - start + 1];
        char first = text.charAt(start);
        if (first == '$') {
            int delimiter = text.indexOf('$', start + 1) + 1 - start;
            for (int position = start + delimiter; position < end - delimiter; position++) {
                offsets[value.length()] = position;
                value.append(text.charAt(position));
            }
            offsets[value.length()] = end - delimiter;
            return new Literal(value, offsets);
        }
        boolean escapes = first == 'e' || first == 'E';
        boolean inside = false;
        for (int position = start; position < end; position++) {
            char character = text.charAt(position);
            offsets[value.length()] = position;
            if (character == '\'') {
                boolean doubled = inside && position + 1 < end && text.charAt(position + 1) == '\'';
                inside = !inside || doubled;
                value.append(doubled ? "'" : "");
                position += doubled ? 1 : 0;
            }
            else if (inside && escapes && character == '\\') {
                position++;
                value.append(escaped(text.charAt(position)));
            }
            else if (inside) {
                value.append(character);
            }
            else if (Comments.opensLine(text, position)) {
                position = Comments.endOfLine(text, position);
            }
        }
        return new Literal(value, offsets);
    }

    /** Its text. */
    public String value() {
        return this.value;
    }

    /** Where a character of it is written, in the text that the literal is in. */
    public int offset(int index) {
        return this.offsets[index];
    }

    private static char escaped(char character) {
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'b' -> '\b';
            default -> character;
        };
    }

}

package dev.aludel.dialect;

import java.util.List;

/**
 * Some rows of a table that follow each other by primary key.
 *
 * @param last the key of the last of them, each of its values as text
 * @param rows how many they are
 */
public record KeyPage(List<String> last, long rows) {

    public KeyPage {
        last = List.copyOf(last);
    }

}

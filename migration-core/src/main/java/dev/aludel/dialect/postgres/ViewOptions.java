package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands between the name of a view and its query. */
final class ViewOptions {

    private ViewOptions() {
    }

    /**
     * Each option once, in one spelling: a parameter without a value is true, and what is
     * so where nothing is said is none.
     * @param words the words, without quotes
     */
    static Set<String> of(List<String> words) {
        Set<String> options = new TreeSet<>();
        StringBuilder option = new StringBuilder();
        boolean parameters = false;
        for (String word : words) {
            boolean ends = parameters ? word.equals(",") || word.equals(")")
                    : word.equals("with") || word.equals("using") || word.equals("tablespace");
            if (ends) {
                add(options, option.toString(), parameters);
                option.setLength(0);
            }
            if (word.equals("(") || word.equals(")")) {
                parameters = word.equals("(");
                option.setLength(0);
            }
            else if (!word.equals(",")) {
                option.append((parameters || option.isEmpty()) ? "" : " ").append(word);
            }
        }
        add(options, option.toString(), parameters);
        return options;
    }

    private static void add(Set<String> options, String option, boolean parameter) {
        if (!option.isEmpty() && !option.equals("with") && !option.equals("using heap")) {
            options.add((parameter && !option.contains("=")) ? option + "=true" : option);
        }
    }

}

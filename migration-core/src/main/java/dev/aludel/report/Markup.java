package dev.aludel.report;

/** How a report is written down. */
interface Markup {

    /** For people who read it where it is printed. */
    Markup TEXT = new Markup() {

        @Override
        public String heading(int level, String text) {
            return text + "\n" + ((level == 1) ? "=" : "-").repeat(text.length()) + "\n";
        }

        @Override
        public String fact(String name, String value) {
            return name + ": " + value;
        }

        @Override
        public String words(String text) {
            return text;
        }

    };

    /** For pull requests and wikis. */
    Markup MARKDOWN = new Markup() {

        @Override
        public String heading(int level, String text) {
            return "#".repeat(level) + " " + text + "\n";
        }

        @Override
        public String fact(String name, String value) {
            return "**" + name + ":** " + value + "  ";
        }

        @Override
        public String code(String text) {
            return "`" + text + "`";
        }

        @Override
        public String words(String text) {
            return text.replaceAll("([\\\\`*<|\\[\\]#])", "\\\\$1").replaceAll("\\b_|_\\b", "\\\\_");
        }

    };

    /** A headline, with the end of its line; the title of all has level 1. */
    String heading(int level, String text);

    /** Something by its name. */
    String fact(String name, String value);

    /** Words that say themselves and nothing else. */
    String words(String text);

    /** A command. */
    default String code(String text) {
        return text;
    }

    /** An item of a list. */
    default String item(String text) {
        return "- " + text + "\n";
    }

    /** An item below an item. */
    default String below(String text) {
        return "  - " + text + "\n";
    }

    /** A box. */
    default String box(boolean ticked, String text) {
        return "- [" + (ticked ? "x" : " ") + "] " + text + "\n";
    }

}

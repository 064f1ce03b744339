package dev.aludel.hibernate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.schema.ReferentialAction;

/**
 * Reads what an annotation says about a foreign key in SQL:
 * {@code foreign key (a) references b on update cascade}.
 *
 * @param onDelete what becomes of a row when the row it refers to is deleted
 * @param onUpdate what becomes of it when the key there changes
 * @param rest what was not understood; empty for nothing
 */
record ReferentialActions(ReferentialAction onDelete, ReferentialAction onUpdate, String rest) {

    private static final String ACTION = "\\s+(cascade|restrict|no\\s+action|set\\s+null|set\\s+default)";

    private static final Pattern KEY = Pattern.compile(
            "^\\s*foreign\\s+key\\s*\\([^)]*\\)\\s*references\\s+[^\\s(]+\\s*(\\([^)]*\\))?", Pattern.CASE_INSENSITIVE);

    static ReferentialActions parse(String text) {
        StringBuilder rest = new StringBuilder(KEY.matcher(text).replaceFirst(""));
        ReferentialAction onDelete = take("on\\s+delete", rest);
        ReferentialAction onUpdate = take("on\\s+update", rest);
        return new ReferentialActions(onDelete, onUpdate, rest.toString().strip());
    }

    private static ReferentialAction take(String event, StringBuilder text) {
        Matcher matcher = Pattern.compile(event + ACTION, Pattern.CASE_INSENSITIVE).matcher(text);
        if (!matcher.find()) {
            return ReferentialAction.NO_ACTION;
        }
        ReferentialAction action = ReferentialAction.ofSql(matcher.group(1));
        text.delete(matcher.start(), matcher.end());
        return action;
    }

}

package dev.aludel.draft;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;

/**
 * A check that knows all labels of a column, as Hibernate makes it for an enum and for a
 * discriminator.
 *
 * @param column the column as the check spells it
 * @param labels the labels, each in its quotes
 */
record LabelCheck(String column, Set<String> labels) {

    private static final Pattern LABEL = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern LIST = Pattern.compile(
            "(?i)(?<column>\\w+|\"[^\"]+\") in \\((?<labels>LABEL(?:, ?LABEL)*)\\)".replace("LABEL", LABEL.pattern()));

    static @Nullable LabelCheck of(Constraint constraint) {
        Matcher list = LIST.matcher((constraint instanceof CheckConstraint check) ? check.expression() : "");
        return list.matches() ? new LabelCheck(list.group("column"),
                LABEL.matcher(list.group("labels"))
                    .results()
                    .map((label) -> label.group())
                    .collect(Collectors.toCollection(LinkedHashSet::new)))
                : null;
    }

    /**
     * What old and new code can both live with, where the new one takes labels away; null
     * where it can come at once.
     */
    static @Nullable Constraint meanwhile(Constraint present, Constraint wanted) {
        LabelCheck there = of(present);
        LabelCheck other = of(wanted);
        if (there == null || other == null || other.labels().containsAll(there.labels())) {
            return null;
        }
        Set<String> both = new LinkedHashSet<>(there.labels());
        both.addAll(other.labels());
        return both.equals(there.labels()) ? present
                : ((CheckConstraint) wanted).demanding("%s IN (%s)".formatted(other.column(), String.join(", ", both)));
    }

}

package dev.aludel.safety;

import java.util.List;

/**
 * Rules about one kind of danger.
 *
 * @param title what they have in common, as the headline of a list
 * @param rules the rules, in the order in which they are asked
 * @param optional whether they are asked only where somebody wants them
 */
public record RuleGroup(String title, List<Rule<?>> rules, boolean optional) {

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    /** Rules that are asked unless somebody switches them off. */
    public static RuleGroup of(String title, List<Rule<?>> rules) {
        return new RuleGroup(title, rules, false);
    }

    /** Rules that are asked only where somebody wants them. */
    public static RuleGroup conventions(String title, List<Rule<?>> rules) {
        return new RuleGroup(title, rules, true);
    }

}

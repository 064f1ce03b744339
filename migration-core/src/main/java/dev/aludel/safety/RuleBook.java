package dev.aludel.safety;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules by their ids, with their pages. Immutable. */
public final class RuleBook {

    private final List<RuleGroup> groups;

    private final List<Rule<?>> rules;

    private final Map<String, Page> pages = new LinkedHashMap<>();

    private final Set<String> conventions;

    private RuleBook(List<RuleGroup> groups) {
        this.groups = List.copyOf(groups);
        this.rules = groups.stream().<Rule<?>>flatMap((group) -> group.rules().stream()).toList();
        for (Rule<?> rule : this.rules) {
            if (this.pages.put(rule.id(), rule.page()) != null) {
                throw new IllegalArgumentException("There are two rules '%s'".formatted(rule.id()));
            }
        }
        this.conventions = this.groups.stream()
            .filter(RuleGroup::optional)
            .flatMap((group) -> group.rules().stream())
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A book of these rules; their pages are read now.
     * @throws IllegalArgumentException if two have the same id
     * @throws IllegalStateException if one has no page
     */
    public static RuleBook of(List<RuleGroup> groups) {
        return new RuleBook(groups);
    }

    /** The rules by what they are about. */
    public List<RuleGroup> groups() {
        return this.groups;
    }

    /** The rules in order. */
    public List<Rule<?>> rules() {
        return this.rules;
    }

    /** Their ids in order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(this.pages.keySet());
    }

    /** Whether a rule is a convention, asked only where somebody wants it. */
    public boolean isConvention(String id) {
        return this.conventions.contains(id);
    }

    /**
     * The page of a rule.
     * @throws UnknownRule if there is no such rule
     */
    public Page page(String id) {
        Page page = this.pages.get(id);
        if (page == null) {
            throw new UnknownRule(id, this.pages.keySet());
        }
        return page;
    }

    /**
     * Why a rule is there and what to do instead, as a Markdown document.
     * @throws UnknownRule if there is no such rule
     */
    public String explain(String id) {
        return page(id).text();
    }

}

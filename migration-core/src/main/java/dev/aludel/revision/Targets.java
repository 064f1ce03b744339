package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people call a place in the graph: {@code head}, {@code heads}, {@code base}, an
 * id, a unique beginning of one, a unique part of a description, {@code +2} and
 * {@code -1}.
 *
 * @param <R> the revisions
 */
public final class Targets<R extends Revision> {

    private static final Pattern STEPS = Pattern.compile("[+-][0-9]{1,9}");

    private static final int SHOWN = 5;

    private final RevisionGraph<R> graph;

    private final List<R> applied;

    /**
     * Targets as seen from a database.
     * @param graph all revisions that are known
     * @param applied those that are applied there, in order; may hold some that the graph
     * lacks
     */
    public Targets(RevisionGraph<R> graph, List<R> applied) {
        this.graph = graph;
        this.applied = List.copyOf(applied);
    }

    /**
     * The revisions to apply to get to a target, in order; empty where it is reached
     * already.
     * @throws UnknownTarget if it names none, several or one that is behind
     * @throws SeveralHeads if it is {@code head} and there are several
     */
    public List<R> upgradeTo(String target) {
        if (target.startsWith("-")) {
            throw new UnknownTarget(target, "An upgrade cannot go back: '%s' is a downgrade target.".formatted(target),
                    "Use 'head', an id or '+1', or downgrade.");
        }
        if (target.startsWith("+")) {
            List<R> pending = pending(this.graph.inOrder());
            return pending.subList(0, steps(target, pending.size(), "pending"));
        }
        return pending(this.graph.upTo(upgradeHeads(target)));
    }

    /**
     * The revisions to take back to get to a target, last first; empty where it is
     * reached already.
     * @throws UnknownTarget if it names none, several or one that is not applied
     */
    public List<R> downgradeTo(String target) {
        List<R> lastFirst = new ArrayList<>(this.applied);
        Collections.reverse(lastFirst);
        if (target.equals("base")) {
            return lastFirst;
        }
        if (target.startsWith("-")) {
            return lastFirst.subList(0, steps(target, lastFirst.size(), "applied"));
        }
        R revision = find(target, this.applied);
        Set<String> after = this.graph.from(List.of(revision.id()))
            .stream()
            .map(Revision::id)
            .filter((id) -> !id.equals(revision.id()))
            .collect(Collectors.toSet());
        return lastFirst.stream()
            .filter((other) -> after.contains(other.id())
                    || this.graph.find(other.id()).isEmpty() && !other.id().equals(revision.id()))
            .toList();
    }

    /**
     * The one revision that an id, the beginning of one or a part of a description names.
     * @throws UnknownTarget if there is none, or more than one
     */
    public R find(String name) {
        return find(name, this.graph.inOrder());
    }

    private List<String> upgradeHeads(String target) {
        return switch (target) {
            case "head" -> this.graph.head().map(Revision::id).stream().toList();
            case "heads" -> this.graph.heads().stream().map(Revision::id).toList();
            case "base" -> List.of();
            default -> List.of(find(target).id());
        };
    }

    private List<R> pending(List<R> revisions) {
        Set<String> ids = this.applied.stream().map(Revision::id).collect(Collectors.toSet());
        return revisions.stream().filter((revision) -> !ids.contains(revision.id())).toList();
    }

    private R find(String name, List<R> among) {
        String part = name.toLowerCase(Locale.ROOT);
        List<Predicate<R>> ways = List.of((revision) -> revision.id().equals(name),
                (revision) -> revision.id().startsWith(name),
                (revision) -> revision.description().toLowerCase(Locale.ROOT).contains(part));
        for (Predicate<R> way : ways) {
            List<R> found = among.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new UnknownTarget(name, "'%s' may be any of %s.".formatted(name, last(found)),
                        "Write the whole id.");
            }
        }
        boolean pending = among == this.applied && this.graph.find(name).isPresent();
        throw new UnknownTarget(name,
                pending ? "Migration %s is not applied, so nothing can be taken back to it.".formatted(name)
                        : "There is no migration '%s'.".formatted(name),
                among.isEmpty() ? "There are none to choose from." : "Choose one of %s.".formatted(last(among)));
    }

    /** The last of some revisions by their ids: a long history has too many to read. */
    private static String last(List<? extends Revision> revisions) {
        int before = Math.max(0, revisions.size() - SHOWN);
        String ids = revisions.stream().skip(before).map(Revision::id).collect(Collectors.joining(", "));
        return (before > 0) ? "%s and %d before them".formatted(ids, before) : ids;
    }

    private static int steps(String target, int available, String kind) {
        if (!STEPS.matcher(target).matches()) {
            throw new UnknownTarget(target, "'%s' is no number of steps.".formatted(target), "Write it as +1 or -1.");
        }
        int steps = Integer.parseInt(target.substring(1));
        if (steps > available) {
            throw new UnknownTarget(target,
                    "'%s' asks for %d migrations, but %d %s.".formatted(target, steps, available,
                            (available == 1) ? "is " + kind : "are " + kind),
                    "Ask for fewer, or for 'head' or 'base'.");
        }
        return steps;
    }

}

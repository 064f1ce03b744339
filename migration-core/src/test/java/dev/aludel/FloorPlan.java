package dev.aludel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The house: which room is on which floor. A new package is entered here first, and its
 * place says what it may import.
 */
final class FloorPlan {

    static final String ROOF = "dev.aludel";

    static final String POSTGRES = ROOF + ".dialect.postgres";

    static final String LEXER = POSTGRES + ".lexer";

    static final String PARSER = POSTGRES + ".parser";

    /** From the ground up; rooms on one floor do not know each other. */
    private static final List<Set<String>> FLOORS = List.of(
    // @formatter:off
            Set.of("problem"),
            Set.of("schema"),
            Set.of("operation"),
            Set.of("revision"),
            Set.of("diff", "migration", "fact"),
            Set.of("dialect", "hibernate"),
            Set.of("dialect.postgres.lexer"),
            Set.of("dialect.postgres.parser"),
            Set.of("dialect.postgres"),
            Set.of("replay", "scratch"),
            Set.of("trace"),
            Set.of("trial"),
            Set.of("plan"),
            Set.of("safety", "drift", "advice"),
            Set.of("safety.rule.loss", "safety.rule.breaking", "safety.rule.data", "safety.rule.locking",
                    "safety.rule.rewrite", "safety.rule.transaction", "safety.rule.migration",
                    "safety.rule.convention"),
            Set.of("safety.rule"),
            Set.of("source", "history"),
            Set.of("draft"),
            Set.of("run"),
            Set.of("report"),
            Set.of(""),
            Set.of("command"));
    // @formatter:on

    private FloorPlan() {
    }

    /** The floor of a package, or nothing where nobody planned for it. */
    static Optional<Integer> floorOf(String packageName) {
        String room = packageName.equals(ROOF) ? "" : packageName.substring(ROOF.length() + 1);
        return IntStream.range(0, FLOORS.size()).boxed().filter(floor -> FLOORS.get(floor).contains(room)).findFirst();
    }

    /**
     * The room that a package belongs to: a dialect is free to have packages of its own,
     * which nobody outside of it sees, and elsewhere a room is one package.
     */
    static String roomOf(String packageName) {
        boolean own = packageName.equals(LEXER) || packageName.equals(PARSER);
        return (packageName.startsWith(POSTGRES + ".") && !own) ? POSTGRES : packageName;
    }

}

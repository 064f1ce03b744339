package dev.aludel.safety.rule.convention;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A name that is cut. */
final class IdentifierTooLong implements Rule<Operation> {

    /** PostgreSQL's own limit ("Identifiers and Key Words" in the manual). */
    private static final int LONGEST = 63;

    private static final Pattern NAME = Pattern.compile("\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern WITHOUT_NAMES = Pattern
        .compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return Written.isFirst(op, scene) ? NAME.matcher(WITHOUT_NAMES.matcher(scene.text()).replaceAll(" "))
            .results()
            .map(MatchResult::group)
            .filter((name) -> name.replace("\"", "").getBytes(StandardCharsets.UTF_8).length > LONGEST)
            .distinct()
            .map((name) -> Danger.remark(
                    "%s has more than %d bytes: the rest of it is cut off without an error.".formatted(name, LONGEST)))
                : Stream.empty();
    }

}

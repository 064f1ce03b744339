package dev.aludel.safety.rule.convention;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A name that does not say what it is the name of. */
final class Naming implements Rule<Operation> {

    /** What names of a kind start or end with. */
    private static final Map<String, Pattern> FORMS = Map.of("primary key", form("pk", "pkey"), "foreign key",
            form("fk", "fkey"), "unique constraint", form("uk", "uq", "ux", "key", "unique"), "check",
            form("ck", "chk", "check"), "index", form("ix", "idx", "ux", "uk", "uq", "index"));

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        Stream<String> constraints = Written.constraints(op)
            .filter((constraint) -> constraint.name() != null && !says(constraint.kind(), constraint.name()))
            .map((constraint) -> constraint.kind() + " " + constraint.name());
        Stream<String> index = Stream.of(op)
            .filter((operation) -> operation instanceof CreateIndex create && create.index().name() != null
                    && !says("index", create.index().name()))
            .map((operation) -> "index " + ((CreateIndex) operation).index().name());
        String things = Stream.concat(constraints, index).collect(Collectors.joining(", "));
        return things.isEmpty() ? Stream.empty()
                : Stream.of(Danger.remark("A name that does not say what it is: %s.".formatted(things)));
    }

    private static Pattern form(String... words) {
        String any = String.join("|", words);
        return Pattern.compile("(?i)(%s)_.*|.*_(%s)\\d*".formatted(any, any));
    }

    private static boolean says(String kind, String name) {
        Pattern form = FORMS.get(kind);
        return form == null || form.matcher(name).matches();
    }

}

package dev.aludel.safety.rule.convention;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A privilege for more than need it. */
final class GrantWidening implements Rule<Operation> {

    private static final Pattern WIDE = Pattern.compile(
            "(?is)GRANT\\s+ALL\\b.*|GRANT\\b.*\\bTO\\s+PUBLIC\\b.*|GRANT\\b.*\\bWITH\\s+(GRANT|ADMIN)\\s+OPTION\\b.*"
                    + "|ALTER\\s+SYSTEM\\b.*|(CREATE|ALTER)\\s+(ROLE|USER)\\b.*\\bSUPERUSER\\b.*");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return (Written.isFirst(op, scene) && WIDE.matcher(scene.text()).matches()) ? Stream.of(Danger.remark(
                "This gives more than is needed: to everybody, all that there is, the right to pass it on, or the whole server."))
                : Stream.empty();
    }

}

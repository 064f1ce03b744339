package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.SetLogged;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** SET LOGGED and SET UNLOGGED write the whole table anew. */
final class SetLoggedUnlogged implements Rule<SetLogged> {

    @Override
    public Class<SetLogged> subject() {
        return SetLogged.class;
    }

    @Override
    public Stream<Danger> dangers(SetLogged op, Scene scene) {
        String message = op.logged() ? "Making %s logged copies every row of it, into the log as well."
                : "Making %s unlogged copies every row of it, and a crash empties it from then on.";
        return Stream.of(Danger.waiting(op.table(), Verdict.WILL_PASS, message.formatted(op.table())));
    }

}

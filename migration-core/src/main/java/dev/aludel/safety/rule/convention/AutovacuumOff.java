package dev.aludel.safety.rule.convention;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetParameters;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A table that nobody cleans. */
final class AutovacuumOff implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        Map<String, String> parameters = (op instanceof SetParameters set) ? set.values()
                : (op instanceof CreateTable create) ? create.table().storage().parameters() : Map.of();
        String value = parameters.getOrDefault("autovacuum_enabled", "true").toLowerCase(Locale.ROOT);
        return (value.equals("false") || value.equals("off") || value.equals("0") || value.equals("no"))
                ? Stream
                    .of(Danger.remark("Nobody vacuums or analyses the table any more: it grows, and plans get worse."))
                : Stream.empty();
    }

}

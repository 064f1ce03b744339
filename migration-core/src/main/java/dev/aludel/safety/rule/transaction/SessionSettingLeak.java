package dev.aludel.safety.rule.transaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A setting outlives its statement. */
final class SessionSettingLeak implements Rule<Operation> {

    /** What decides which tables names mean, who one is and which triggers run. */
    private static final Pattern SETTING = Pattern.compile(
            "(?is)SET\\s+(?:SESSION\\s+)?(search_path|role|session\\s+authorization|session_replication_role|row_security)"
                    + "\\b(.*)");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        String sql = (op instanceof RunCommand command) ? command.sql()
                : (op instanceof RunSql opaque) ? opaque.sql() : "";
        Matcher setting = SETTING.matcher(sql);
        if (!setting.matches()) {
            return Stream.empty();
        }
        Danger danger = Danger
            .remark("%s stays set for all that follows in the migration. Aludel sets it back at its end, "
                .formatted(setting.group(1)) + "but whoever runs the script by hand goes on with it.");
        return Stream.of(scene.isTransactional()
                ? danger.instead("SET LOCAL " + setting.group(1) + setting.group(2) + ";") : danger);
    }

}

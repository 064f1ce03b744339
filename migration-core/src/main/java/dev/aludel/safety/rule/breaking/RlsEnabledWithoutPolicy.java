package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.CreateObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Row level security without a policy hides every row. */
final class RlsEnabledWithoutPolicy implements Rule<CreateObject> {

    @Override
    public Class<CreateObject> subject() {
        return CreateObject.class;
    }

    @Override
    public Stream<Danger> dangers(CreateObject op, Scene scene) {
        QualifiedName table = op.object().name().name();
        if (!isRowLevelSecurity(op.object().name()) || hasPolicy(table, scene)) {
            return Stream.empty();
        }
        return Stream.of(Danger.breakage(table,
                "%s has no policy: nobody but its owner sees a row of it, and nobody else can write one."
                    .formatted(table)));
    }

    static boolean isRowLevelSecurity(ObjectName name) {
        return name.kind() == ObjectKind.SETTING && "row level security".equals(name.part());
    }

    private static boolean hasPolicy(QualifiedName table, Scene scene) {
        return scene.end()
            .objects()
            .keySet()
            .stream()
            .anyMatch((name) -> name.kind() == ObjectKind.POLICY && name.name().equals(table));
    }

}

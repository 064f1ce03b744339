package dev.aludel.safety.rule.convention;

import java.util.Locale;
import java.util.stream.Stream;

import dev.aludel.operation.DataOperation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** A published table whose rows have no name cannot be changed. */
final class ReplicaIdentity implements Rule<DataOperation> {

    @Override
    public Class<DataOperation> subject() {
        return DataOperation.class;
    }

    @Override
    public Stream<Danger> dangers(DataOperation op, Scene scene) {
        return (op instanceof TruncateTables) ? Stream.empty() : op.tables()
            .stream()
            .filter((table) -> scene.before().table(table).filter((found) -> found.primaryKey() == null).isPresent())
            .filter((table) -> isPublished(table, scene) && !isIdentified(table, scene))
            .map((table) -> Danger.failure(table, Verdict.WILL_FAIL,
                    "%s is replicated, but has neither a primary key nor a replica identity: its rows can be neither updated nor deleted."
                        .formatted(table)));
    }

    private static boolean isPublished(QualifiedName table, Scene scene) {
        return scene.before()
            .objects()
            .values()
            .stream()
            .filter((object) -> object.name().kind() == ObjectKind.PUBLICATION)
            .anyMatch((publication) -> publication.needs().contains(ObjectName.table(table))
                    || String.valueOf(publication.definition()).toUpperCase(Locale.ROOT).contains("FOR ALL TABLES"));
    }

    private static boolean isIdentified(QualifiedName table, Scene scene) {
        return scene.before().has(new ObjectName(ObjectKind.SETTING, table, "replica identity"));
    }

}

package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.fact.RunningVersion;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;

/** A version of an application that may be running maps what goes or is renamed. */
final class UsedByRunningVersion implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation operation, Scene scene) {
        if (operation instanceof DropTable drop) {
            return table(drop.table(), scene);
        }
        if (operation instanceof RenameTable rename) {
            return dev.aludel.safety.rule.breaking.RenameTable.leavesAView(rename, scene) ? Stream.empty()
                    : table(rename.from(), scene);
        }
        if (operation instanceof MoveToSchema move && move.object().kind() == ObjectKind.TABLE) {
            return table(move.object().name(), scene);
        }
        if (operation instanceof DropColumn drop) {
            return column(drop.table(), drop.column(), scene);
        }
        return (operation instanceof RenameColumn rename) ? column(rename.table(), rename.from(), scene)
                : Stream.empty();
    }

    private static Stream<Danger> table(QualifiedName table, Scene scene) {
        return scene.running()
            .stream()
            .flatMap((version) -> version.entity(scene.formerName(table))
                .map((entity) -> danger(version, entity, table, null))
                .stream());
    }

    private static Stream<Danger> column(QualifiedName table, String column, Scene scene) {
        return scene.running()
            .stream()
            .flatMap((version) -> version.attribute(scene.formerName(table), column)
                .map((attribute) -> danger(version, attribute, table, column))
                .stream());
    }

    private static Danger danger(RunningVersion version, String mapped, QualifiedName table, @Nullable String column) {
        String place = (column != null) ? table + "." + column : table.toString();
        Danger danger = Danger.breakage(table,
                "%s, which started last, maps %s to %s and breaks.".formatted(version, mapped, place));
        return (column != null) ? danger.ofColumn(column) : danger;
    }

}

package dev.aludel.report;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.MappedNames;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.SetNotNull;
import dev.aludel.run.Impact;
import dev.aludel.run.Prospect;
import dev.aludel.run.Reach;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;

/** Finds what callers of the database must change. */
final class BreakingChanges {

    private final MappedNames names;

    BreakingChanges(MappedNames names) {
        this.names = names;
    }

    List<BreakingChange> of(List<Prospect> prospects) {
        return prospects.stream()
            .flatMap((prospect) -> prospect.impacts()
                .stream()
                .filter((impact) -> impact.reach() != Reach.NEW_TABLES)
                .map(Impact::operation)
                .flatMap((operation) -> breaking(operation, prospect)))
            .toList();
    }

    private Stream<BreakingChange> breaking(Operation operation, Prospect prospect) {
        if (operation instanceof AlterOnly only) {
            return breaking(only.operation(), prospect);
        }
        if (operation instanceof DropTable drop) {
            return Stream.of(change(prospect, operation, drop.table(), drop.table(), "Stop using %s first."));
        }
        if (operation instanceof RenameTable rename) {
            return Stream.of(change(prospect, operation, rename.from(), rename.to(),
                    "Map %%s to %s, and say so in queries.".formatted(rename.to())));
        }
        if (operation instanceof MoveToSchema move && move.object().kind() == ObjectKind.TABLE) {
            QualifiedName to = QualifiedName.of(move.schema(), move.object().name().name());
            return Stream.of(change(prospect, operation, move.object().name(), to,
                    "Map %%s to %s, and say so in queries.".formatted(to)));
        }
        return ofColumn(operation, prospect);
    }

    private Stream<BreakingChange> ofColumn(Operation operation, Prospect prospect) {
        if (operation instanceof DropColumn drop) {
            return Stream.of(change(prospect, operation, drop.table(), drop.column(), drop.column(),
                    "Stop reading and writing %s first."));
        }
        if (operation instanceof RenameColumn rename) {
            return Stream.of(change(prospect, operation, rename.table(), rename.from(), rename.to(),
                    "Map %%s to the column %s, and say so in queries.".formatted(rename.to())));
        }
        if (operation instanceof ChangeColumnType change) {
            return Stream.of(change(prospect, operation, change.table(), change.column(), change.column(),
                    "Read and write %%s as %s.".formatted(change.to())));
        }
        if (operation instanceof SetNotNull mandatory) {
            return Stream.of(change(prospect, operation, mandatory.table(), mandatory.column(), mandatory.column(),
                    "Give %s a value in every row that is written."));
        }
        if (operation instanceof AddColumn add && !add.column().nullable() && add.column().value() == null) {
            return Stream.of(change(prospect, operation, add.table(), add.column().name(), add.column().name(),
                    "Give %s a value in every row that is written."));
        }
        return Stream.empty();
    }

    /** The entities of the new code know a table by its new name. */
    private BreakingChange change(Prospect prospect, Operation operation, QualifiedName table, QualifiedName now,
            String callers) {
        String entity = this.names.table(now).or(() -> this.names.table(table)).orElse(null);
        return new BreakingChange(prospect.migration().id(), prospect.migration().location().file(), line(prospect),
                entity, null, table.toString(), null, operation.describe(),
                callers.formatted((entity != null) ? entity : table));
    }

    private BreakingChange change(Prospect prospect, Operation operation, QualifiedName table, String column,
            String now, String callers) {
        String entity = this.names.table(table).orElse(null);
        String attribute = this.names.column(table, now).or(() -> this.names.column(table, column)).orElse(null);
        return new BreakingChange(prospect.migration().id(), prospect.migration().location().file(), line(prospect),
                entity, attribute, table.toString(), column, operation.describe(),
                callers.formatted((attribute != null) ? attribute : table + "." + column));
    }

    private static @Nullable Integer line(Prospect prospect) {
        return prospect.step().statement().location().line();
    }

}

package dev.aludel.safety.rule.convention;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.CreateTable;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** An order of columns that wastes room. */
final class ColumnPadding implements Rule<CreateTable> {

    private static final int WORTH_IT = 8;

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Danger> dangers(CreateTable op, Scene scene) {
        List<Integer> sizes = op.table().columns().stream().map((column) -> size(column, scene)).toList();
        if (sizes.contains(0)) {
            // Behind a value of any length nobody knows where the next one starts.
            sizes = sizes.subList(0, sizes.indexOf(0));
        }
        int waste = padding(sizes) - padding(sizes.stream().sorted(Comparator.reverseOrder()).toList());
        return (waste < WORTH_IT) ? Stream.empty() : Stream.of(Danger.remark(
                "Each row of %s wastes %d bytes between its columns: put those of 8 bytes first, then those of 4, 2 and 1."
                    .formatted(op.table().name(), waste)));
    }

    private static int padding(List<Integer> sizes) {
        int end = 0;
        int padding = 0;
        for (int size : sizes) {
            int gap = (size - end % size) % size;
            padding += gap;
            end += gap + size;
        }
        return padding;
    }

    /** How many bytes a value has, and so where it may start; 0 where that depends. */
    private static int size(Column column, Scene scene) {
        if (Written.isOf(column, scene, "bigint", "timestamp", "timestamptz", "double precision")) {
            return 8;
        }
        if (Written.isOf(column, scene, "integer", "date", "real")) {
            return 4;
        }
        if (Written.isOf(column, scene, "smallint")) {
            return 2;
        }
        return Written.isOf(column, scene, "boolean") ? 1 : 0;
    }

}

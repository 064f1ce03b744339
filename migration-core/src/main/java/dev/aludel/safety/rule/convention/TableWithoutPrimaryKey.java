package dev.aludel.safety.rule.convention;

import java.util.stream.Stream;

import dev.aludel.operation.CreateTable;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A table without a primary key. */
final class TableWithoutPrimaryKey implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Danger> dangers(CreateTable op, Scene scene) {
        boolean keyed = scene.end().table(op.table().name()).filter((table) -> table.primaryKey() != null).isPresent();
        return (keyed || !op.table().inheritance().parents().isEmpty()) ? Stream.empty()
                : Stream.of(Danger.remark("Table %s has no primary key.".formatted(op.table().name())));
    }

}

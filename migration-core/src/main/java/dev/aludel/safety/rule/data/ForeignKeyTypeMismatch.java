package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.aludel.diff.Equivalence;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** A column that refers to one of another type. */
final class ForeignKeyTypeMismatch implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof CreateTable create) {
            return create.table().foreignKeys().stream().flatMap((key) -> dangers(create.table(), key, scene));
        }
        return (op instanceof AddForeignKey add)
                ? scene.after().whole(add.table()).stream().flatMap((table) -> dangers(table, add.foreignKey(), scene))
                : Stream.empty();
    }

    private static Stream<Danger> dangers(Table table, ForeignKey key, Scene scene) {
        Schema schema = scene.after();
        Table referenced = schema.whole(key.referencedTable()).orElse(table);
        PrimaryKey primary = referenced.primaryKey();
        List<String> columns = !key.referencedColumns().isEmpty() ? key.referencedColumns()
                : (primary != null) ? primary.columns() : List.of();
        return (columns.size() != key.columns().size()) ? Stream.empty()
                : IntStream.range(0, columns.size())
                    .mapToObj((place) -> danger(table, key.columns().get(place), referenced, columns.get(place), scene))
                    .flatMap(Optional::stream);
    }

    private static Optional<Danger> danger(Table table, String column, Table referenced, String other, Scene scene) {
        Optional<DataType> from = table.column(column).map((found) -> found.type());
        Optional<DataType> to = referenced.column(other).map((found) -> found.type());
        if (from.isEmpty() || to.isEmpty() || isAlike(table, column, from.get(), to.get(), scene)) {
            return Optional.empty();
        }
        String types = "%s.%s is %s, and %s.%s, to which it refers, is %s".formatted(table.name(), column, from.get(),
                referenced.name(), other, to.get());
        if (isUnlike(table, column, from.get(), to.get(), scene)) {
            return Optional
                .of(Danger.failure(table.name(), Verdict.WILL_FAIL, "The foreign key fails: %s.".formatted(types)));
        }
        return Optional.of(Danger.remark("%s: they are compared only where one can be converted%s.".formatted(types,
                isNarrower(table, column, to.get(), from.get(), scene) ? ", and it cannot hold every key" : "")));
    }

    /** Of one type whatever its length, or of one that holds every key. */
    private static boolean isAlike(Table table, String column, DataType own, DataType key, Scene scene) {
        Equivalence equivalence = scene.dialect().equivalence();
        return equivalence.sameType(own.with(List.of()), key.with(List.of())) || equivalence.isKin(own, key)
                && equivalence.isKin(key, own) && !isNarrower(table, column, key, own, scene);
    }

    /** Types that are not converted to each other are not compared either. */
    private static boolean isUnlike(Table table, String column, DataType one, DataType other, Scene scene) {
        return scene.dialect().facts().risk(new ValuesBeyond(table.name(), column, one, other, null)).usingNeeded()
                || scene.dialect().facts().risk(new ValuesBeyond(table.name(), column, other, one, null)).usingNeeded();
    }

    private static boolean isNarrower(Table table, String column, DataType key, DataType own, Scene scene) {
        return scene.dialect().facts().risk(new ValuesBeyond(table.name(), column, key, own, null)).mayFail();
    }

}

package dev.aludel.safety.rule.convention;

import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Index;

/** An index that is large and seldom used to its end. */
final class WideIndex implements Rule<CreateIndex> {

    private static final int MOST = 3;

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Danger> dangers(CreateIndex op, Scene scene) {
        Index index = op.index();
        if (index.method().equals("hash")) {
            return Stream.of(Danger
                .remark("Index %s is a hash: it serves = alone, and nothing is unique by it.".formatted(index.name())));
        }
        return (index.unique() || index.keys().size() <= MOST) ? Stream.empty()
                : Stream.of(Danger
                    .remark("Index %s has %d columns: it is large, and queries seldom use more than the first."
                        .formatted(index.name(), index.keys().size())));
    }

}

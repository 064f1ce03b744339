package dev.aludel.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Usage;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** Looks at a schema and at how it is used. */
public final class Adviser {

    /** In the order in which they are heard: an index is dropped for one reason. */
    private static final List<Look> LOOKS = List.of(new InvalidIndexes(), new DuplicateIndexes(), new UnusedIndexes(),
            new ForeignKeysWithoutIndex(), new MissingPrimaryKeys(), new KeysNearTheirEnd(), new MissingIndexes(),
            new SlowStatements());

    private Adviser() {
    }

    /**
     * What would be better.
     * @param naming how indexes are called that nobody named
     */
    public static AdviceReport advise(Schema schema, Usage usage, Naming naming, Dialect dialect) {
        Situation situation = new Situation(schema, usage, naming, dialect.grammar());
        List<Suggestion> suggestions = new ArrayList<>();
        Set<QualifiedName> dropped = new LinkedHashSet<>();
        for (Look look : LOOKS) {
            look.suggestions(situation)
                .filter((suggestion) -> drops(suggestion).noneMatch(dropped::contains))
                .forEach((suggestion) -> {
                    suggestions.add(suggestion);
                    drops(suggestion).forEach(dropped::add);
                });
        }
        suggestions.sort(Comparator.comparing((suggestion) -> suggestion.advice().certainty()));
        return new AdviceReport(usage.since(), usage.replicas(), suggestions);
    }

    private static Stream<QualifiedName> drops(Suggestion suggestion) {
        return suggestion.mending().stream().filter(DropIndex.class::isInstance).map(Adviser::dropped);
    }

    private static QualifiedName dropped(Operation operation) {
        return ((DropIndex) operation).name();
    }

}

package dev.aludel.diff;

import java.util.stream.Stream;

import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** What is said of a new type and its parts. */
final class TypeComments {

    private TypeComments() {
    }

    static Stream<Operation> of(NamedType type) {
        Stream<Operation> parts = Stream.empty();
        NamedType bare = type.commented(null);
        if (type instanceof CompositeType composite) {
            bare = composite
                .madeOf(composite.attributes().stream().map((attribute) -> attribute.commented(null)).toList())
                .commented(null);
            parts = composite.attributes()
                .stream()
                .flatMap((attribute) -> SpelledComments.said(ObjectName.column(type.name(), attribute.name()),
                        attribute.comment()));
        }
        if (type instanceof DomainType domain) {
            bare = domain
                .checkedBy(domain.checks()
                    .stream()
                    .filter(CheckConstraint::validated)
                    .map((check) -> check.commented(null))
                    .toList())
                .commented(null);
            // CREATE DOMAIN takes no check that values need not keep.
            Stream<Operation> later = domain.checks()
                .stream()
                .filter((check) -> !check.validated())
                .map((check) -> new AddDomainCheck(type.name(), check.commented(null)));
            parts = Stream.concat(later,
                    domain.checks()
                        .stream()
                        .filter((check) -> check.name() != null)
                        .flatMap((check) -> SpelledComments.said(
                                new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, type.name(), check.name()),
                                check.comment())));
        }
        return Stream.concat(SpelledComments.then(new CreateType(bare), name(type), type.comment()), parts);
    }

    /** What a type is called in a statement. */
    static ObjectName name(NamedType type) {
        return ObjectName.of((type instanceof DomainType) ? ObjectKind.DOMAIN : ObjectKind.TYPE, type.name());
    }

}

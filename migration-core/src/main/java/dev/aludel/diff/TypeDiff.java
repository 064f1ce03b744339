package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What turns the types that users defined into others. */
record TypeDiff(Schema from, Schema to, Set<QualifiedName> anew, Equivalence equivalence, Stages stages) {

    void collect() {
        List<NamedType> gone = new ArrayList<>();
        List<NamedType> goneFirst = new ArrayList<>();
        for (NamedType type : this.from.types().values()) {
            Optional<NamedType> wanted = this.to.type(type.name());
            if (this.anew.contains(type.name())) {
                goneFirst.add(type);
            }
            else if (wanted.isPresent()) {
                change(type, wanted.get());
            }
            else {
                gone.add(type);
            }
        }
        drop(gone, Stage.DROP_TYPES);
        drop(goneFirst, Stage.DROP_TYPES_MADE_ANEW);
    }

    /** The types that have to be made. */
    List<NamedType> created() {
        return this.to.types()
            .values()
            .stream()
            .filter((type) -> this.from.type(type.name()).isEmpty() || this.anew.contains(type.name()))
            .toList();
    }

    private void drop(List<NamedType> types, Stage stage) {
        List<NamedType> order = new ArrayList<>(NeedOrder.of(types, TypeDiff::name, TypeDiff::needs));
        Collections.reverse(order);
        for (NamedType type : order) {
            // So that it has none again when it is made again.
            withoutDefault(type).ifPresent((operation) -> this.stages.add(stage, operation));
            this.stages.add(stage, new DropType(type.name(), type, false));
        }
    }

    /**
     * Says of a domain that has no default that it has not got the one of the domain
     * below it.
     */
    Optional<Operation> withoutDefault(NamedType type) {
        return (type instanceof DomainType domain && domain.value() == null
                && (domain.takenOver(this.from) != null || domain.takenOver(this.to) != null))
                        ? Optional.of(new SetDomainDefault(domain.name(), null, null)) : Optional.empty();
    }

    static ObjectName name(NamedType type) {
        return ObjectName.of(ObjectKind.TYPE, type.name());
    }

    /** The types that it is made of. */
    static Set<ObjectName> needs(NamedType type) {
        if (type instanceof CompositeType composite) {
            return composite.attributes()
                .stream()
                .map((attribute) -> ObjectName.of(ObjectKind.TYPE, attribute.type().name()))
                .collect(Collectors.toSet());
        }
        return (type instanceof DomainType domain) ? Set.of(ObjectName.of(ObjectKind.TYPE, domain.base().name()))
                : Set.of();
    }

    private void change(NamedType type, NamedType wanted) {
        if (type instanceof EnumType labels && wanted instanceof EnumType other) {
            EnumTypes.additions(labels, other).forEach((added) -> this.stages.add(Stage.ALTER_TYPES, added));
        }
        if (type instanceof DomainType domain && wanted instanceof DomainType other) {
            new DomainDiff(domain, other, this.equivalence, this.stages).collect();
        }
        if (type instanceof CompositeType composite && wanted instanceof CompositeType other) {
            new CompositeDiff(composite, other, this.equivalence, this.stages).collect();
        }
        this.stages.comment(TypeComments.name(type), type.comment(), wanted.comment());
    }

}

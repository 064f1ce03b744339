package dev.aludel.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Table;

/** What becomes of all types that users defined. */
final class TypeAims {

    private TypeAims() {
    }

    /**
     * The aim of all types.
     * @param tables the tables as they are in the end
     */
    static Passage<NamedType> of(Premise premise, Collection<Table> tables) {
        Passage<NamedType> passage = new Passage<>();
        for (NamedType type : premise.present().types().values()) {
            NamedType wanted = premise.wanted().type(type.name()).orElse(null);
            boolean used = tables.stream()
                .flatMap((table) -> table.columns().stream())
                .anyMatch((column) -> column.type().uses(type.name()))
                    || premise.present().types().values().stream().anyMatch((other) -> other.uses(type.name()));
            if (!premise.looksAt(type.name()) || wanted == null && used) {
                passage.stays(type);
            }
            else if (wanted != null) {
                become(passage, type, wanted);
            }
            else if (premise.mayDrop(ObjectName.of(ObjectKind.TYPE, type.name()))) {
                passage.goes(type);
            }
            else {
                passage.isLeft(type, type.kind() + " " + type.name(), "no entity uses it");
            }
        }
        premise.wanted()
            .types()
            .values()
            .stream()
            .filter((type) -> premise.present().type(type.name()).isEmpty() && premise.looksAt(type.name()))
            .forEach(passage::stays);
        return passage;
    }

    /**
     * The old code may still write the labels that the new one does not know. The order
     * of the others is nobody's concern: Hibernate sorts them by name, people write them
     * as the enum has them.
     */
    private static void become(Passage<NamedType> passage, NamedType present, NamedType wanted) {
        if (!(present instanceof EnumType there && wanted instanceof EnumType other)) {
            passage.stays(wanted);
        }
        else if (Set.copyOf(other.labels()).containsAll(there.labels())) {
            passage.stays(there.labelled(merged(there.labels(), other.labels())));
        }
        else {
            List<String> both = merged(there.labels(), other.labels());
            passage.becomes(there.labelled(both),
                    there.labelled(both.stream().filter(other.labels()::contains).toList()));
        }
    }

    /** The labels that are there, each new one behind the one that it stands behind. */
    private static List<String> merged(List<String> present, List<String> wanted) {
        List<String> merged = new ArrayList<>(present);
        for (int i = 0; i < wanted.size(); i++) {
            if (!merged.contains(wanted.get(i))) {
                merged.add((i > 0) ? merged.indexOf(wanted.get(i - 1)) + 1 : 0, wanted.get(i));
            }
        }
        return merged;
    }

}

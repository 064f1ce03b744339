package dev.aludel.draft;

import java.util.EnumSet;
import java.util.Set;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What becomes of views, functions, triggers and all else that has a name. */
final class ObjectAims {

    /** Who may do what, and what comes with the database, is nobody's to draft. */
    private static final Set<ObjectKind> ADMINISTERED = EnumSet.of(ObjectKind.GRANT, ObjectKind.DEFAULT_PRIVILEGES,
            ObjectKind.EXTENSION, ObjectKind.LANGUAGE, ObjectKind.PUBLICATION, ObjectKind.SUBSCRIPTION,
            ObjectKind.EVENT_TRIGGER, ObjectKind.USER_MAPPING, ObjectKind.SETTING);

    private static final Set<ObjectKind> VIEWS = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private static final Set<ObjectKind> SHOWN = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE, ObjectKind.TRIGGER, ObjectKind.POLICY,
            ObjectKind.RULE, ObjectKind.FOREIGN_TABLE, ObjectKind.TYPE);

    private ObjectAims() {
    }

    /** Whether a thing may go that no entity wants. */
    static boolean mayDrop(Premise premise, NamedObject object) {
        return !ADMINISTERED.contains(object.name().kind()) && premise.wanted().object(object.name()).isEmpty()
                && premise.mayDrop(object.name());
    }

    /**
     * The aim of all of them.
     * @param tables the tables that are there in the end
     */
    static Passage<NamedObject> of(Premise premise, Set<QualifiedName> tables) {
        Passage<NamedObject> passage = new Passage<>();
        for (NamedObject object : premise.present().objects().values()) {
            NamedObject wanted = premise.wanted().object(object.name()).orElse(null);
            QualifiedName whole = object.name().name();
            boolean losesTable = premise.present().table(whole).isPresent() && !tables.contains(whole);
            if (wanted != null && premise.looksAt(whole)) {
                passage.stays(wanted);
            }
            else if (losesTable || mayDrop(premise, object)) {
                passage.goes(object);
            }
            else if (SHOWN.contains(object.name().kind()) && premise.looksAt(whole) && !isMapped(object, premise)) {
                passage.isLeft(object, object.name().toString(), "no entity has it");
            }
            else {
                passage.stays(object);
            }
        }
        premise.wanted()
            .objects()
            .values()
            .stream()
            .filter((object) -> premise.present().object(object.name()).isEmpty()
                    && premise.looksAt(object.name().name()) && !isCastOfOld(object, premise.present()))
            .forEach(passage::stays);
        return passage;
    }

    private static boolean isMapped(NamedObject object, Premise premise) {
        return VIEWS.contains(object.name().kind()) && premise.wanted().table(object.name().name()).isPresent();
    }

    /**
     * Hibernate makes casts with each enum type that it creates, and works without them
     * on one that is there.
     */
    private static boolean isCastOfOld(NamedObject object, Schema present) {
        return object.name().kind() == ObjectKind.CAST && object.needs()
            .stream()
            .anyMatch((need) -> need.kind() == ObjectKind.TYPE && present.type(need.name()).isPresent());
    }

}

package dev.aludel.hibernate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.boot.Metadata;
import org.hibernate.generator.EventType;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.models.spi.MemberDetails;
import org.jspecify.annotations.Nullable;

/**
 * The columns that Hibernate makes mandatory when it makes what fills them, which is
 * after its metadata is complete: those of {@code @CreationTimestamp},
 * {@code @UpdateTimestamp} and {@code @CurrentTimestamp}. It looks into the entities and
 * into the embeddables that are theirs, and no deeper.
 */
final class Timestamps {

    private final Set<Column> columns = Collections.newSetFromMap(new IdentityHashMap<>());

    Timestamps(Metadata metadata) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.getPropertyClosure().forEach(this::property);
        }
    }

    boolean fill(Column column) {
        return this.columns.contains(column);
    }

    private void property(Property property) {
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(this::add);
        }
        add(property);
    }

    private void add(Property property) {
        if (property.getValueGeneratorCreator() != null && property.getValue() instanceof SimpleValue value
                && isFilled(value.getMemberDetails())) {
            property.getSelectables()
                .stream()
                .filter(Column.class::isInstance)
                .forEach((column) -> this.columns.add((Column) column));
        }
    }

    private static boolean isFilled(@Nullable MemberDetails member) {
        if (member == null) {
            return false;
        }
        CurrentTimestamp current = member.getDirectAnnotationUsage(CurrentTimestamp.class);
        return member.hasDirectAnnotationUsage(CreationTimestamp.class)
                || member.hasDirectAnnotationUsage(UpdateTimestamp.class)
                || current != null && List.of(current.event()).contains(EventType.INSERT);
    }

}

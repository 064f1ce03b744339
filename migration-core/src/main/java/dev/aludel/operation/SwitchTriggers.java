package dev.aludel.operation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Enables or disables all triggers of a table at once.
 *
 * @param table the table
 * @param enabled whether they fire afterwards
 * @param internal whether those that keep its foreign keys are switched too
 */
public record SwitchTriggers(QualifiedName table, boolean enabled, boolean internal) implements Operation {

    @Override
    public String describe() {
        return "%s the triggers of %s".formatted(this.enabled ? "Enable" : "Disable", this.table);
    }

    @Override
    public Schema applyTo(Schema before) {
        if (before.table(this.table).isEmpty()) {
            throw DoesNotFit.missing("table", this.table.toString());
        }
        Schema after = before.withoutObjects((object) -> object.name().kind() == ObjectKind.SETTING
                && object.name().name().equals(this.table) && isOfTrigger(object.name().part()));
        for (ObjectName name : this.enabled ? Set.<ObjectName>of() : before.objects().keySet()) {
            if (name.kind() == ObjectKind.TRIGGER && name.name().equals(this.table)) {
                ObjectName setting = new ObjectName(ObjectKind.SETTING, this.table, "trigger " + name.part());
                after = after.with(new NamedObject(setting, null, null,
                        new TreeSet<>(Set.of(ObjectName.table(this.table))), null));
            }
        }
        return after;
    }

    private static boolean isOfTrigger(@Nullable String part) {
        return part != null && part.startsWith("trigger ");
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}

package dev.aludel.operation;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.Schema;

/**
 * Creates a view, a function, a trigger or another thing that is known by its definition.
 *
 * @param object what is created, or replaced where its definition says so
 */
public record CreateObject(NamedObject object) implements Operation {

    private static final Pattern REPLACE = Pattern.compile("\\s*CREATE\\s+OR\\s+REPLACE\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Whether it takes the place of one of that name: it says so, or is of a kind of
     * which saying it twice is no error.
     */
    public boolean replaces() {
        ObjectKind kind = this.object.name().kind();
        String definition = this.object.definition();
        return kind == ObjectKind.GRANT || kind == ObjectKind.DEFAULT_PRIVILEGES || kind == ObjectKind.SETTING
                || definition != null && REPLACE.matcher(definition).matches();
    }

    @Override
    public String describe() {
        return "Create %s".formatted(this.object.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        boolean there = before.object(this.object.name()).isPresent();
        return (there && replaces() ? before.withoutObject(this.object.name()) : before).with(this.object);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropObject(this.object.name(), this.object, false));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.object(this.object.name())
            .filter((found) -> replaces())
            .<Operation>map((found) -> new ReplaceObject(this.object.commented(found.comment()), found))
            .orElse(this);
    }

}

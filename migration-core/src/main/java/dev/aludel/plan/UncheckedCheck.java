package dev.aludel.plan;

import java.util.Optional;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Enforcement;

/** A check counts for new rows at once, and those that are there are looked at later. */
final class UncheckedCheck implements Rewrite<AddCheck> {

    @Override
    public Class<AddCheck> subject() {
        return AddCheck.class;
    }

    @Override
    public Optional<Way> way(AddCheck change, Setting setting) {
        CheckConstraint check = change.check();
        if (!check.validated() || check.name() == null) {
            return Optional.empty();
        }
        return Optional
            .of(Way.of("the rows of %s are checked while others write".formatted(change.table()), setting.checking(),
                    setting.replacing(new AddCheck(change.table(), check.enforced(Enforcement.NOT_VALIDATED)),
                            new ValidateConstraint(change.table(), check.name()))));
    }

}

package dev.aludel.hibernate;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Enforcement;

/** Reads what SQL says of a check behind its condition: {@code no inherit not valid}. */
final class CheckOptions {

    private CheckOptions() {
    }

    /** The check with the options, as far as they are understood. */
    static CheckConstraint read(CheckConstraint check, FragmentReader reader) {
        CheckConstraint read = check;
        while (!reader.atEnd()) {
            if (reader.take("no", "inherit")) {
                read = read.notInherited();
            }
            else if (reader.take("not", "enforced")) {
                read = read.enforced(Enforcement.NOT_ENFORCED);
            }
            else if (reader.take("not", "valid")) {
                read = read.enforced(Enforcement.NOT_VALIDATED);
            }
            else if (!reader.take("enforced")) {
                break;
            }
        }
        return read;
    }

}

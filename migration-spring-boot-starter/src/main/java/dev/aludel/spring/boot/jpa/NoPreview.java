package dev.aludel.spring.boot.jpa;

import org.springframework.core.NestedExceptionUtils;

import dev.aludel.problem.AludelException;

/** The entities could not be looked at before the upgrade. */
public final class NoPreview extends AludelException {

    NoPreview(RuntimeException cause) {
        super("The entities cannot be looked at before the upgrade: " + reason(cause),
                "Nothing was run. Set aludel.preview=auto to go on without, or see what is in the way.", cause);
    }

    static String reason(RuntimeException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String message = (root.getMessage() != null) ? root.getMessage() : root.toString();
        return message.lines().findFirst().orElse(message);
    }

}

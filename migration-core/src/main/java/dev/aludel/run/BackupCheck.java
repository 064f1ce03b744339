package dev.aludel.run;

import java.util.List;
import java.util.Optional;

/**
 * Says whether data may be lost now, such as because they are in a backup that is young
 * enough. It is asked under the lock, before anything runs that would lose some, on the
 * way up and down.
 */
@FunctionalInterface
public interface BackupCheck {

    /** Nobody has to be asked. */
    BackupCheck NONE = (losses) -> Optional.empty();

    /**
     * Why they must not be lost now; nothing where they may.
     * @param losses the statements of this run that lose data, in order
     */
    Optional<String> refusal(List<DataLoss> losses);

    /** All of them: what one of them refuses is refused. */
    static BackupCheck all(List<BackupCheck> checks) {
        return checks.isEmpty() ? NONE : (
                losses) -> checks.stream().map((check) -> check.refusal(losses)).flatMap(Optional::stream).findFirst();
    }

}

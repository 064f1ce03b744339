package dev.aludel.run;

import java.util.List;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.Operation;

/**
 * What one operation of a pending migration will do to those who use the database
 * meanwhile.
 *
 * @param operation the operation
 * @param effects what it does there
 * @param felt the locks that somebody may wait for: those on tables that the run does not
 * make itself
 * @param reach how far it reaches
 */
public record Impact(Operation operation, Effects effects, List<TableLock> felt, Reach reach) {

    public Impact {
        felt = List.copyOf(felt);
    }

}

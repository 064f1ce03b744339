package dev.aludel.fact;

import java.util.List;

/**
 * Who uses a table.
 *
 * @param holders the sessions that hold a lock which is in the way, longest first, each
 * as in "session 4711 of user app, idle in transaction for 312 s, holds ROW EXCLUSIVE"
 * @param writes how many rows are written a second, on average over a day or more; 0
 * where that is not known
 */
public record Traffic(List<String> holders, double writes) {

    public Traffic {
        holders = List.copyOf(holders);
    }

}

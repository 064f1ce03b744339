package dev.aludel.run;

import java.util.function.Consumer;

/**
 * What is asked of an upgrade. Immutable:
 * {@code UpgradeRequest.to("head").watchedBy((progress) -> log.info(progress.text()))}.
 *
 * @param target {@code head}, {@code heads}, an id, a unique part of one or of its
 * description, or {@code +1}
 * @param contracts whether contracts that are held are applied, too
 * @param backfills is told now and then how far a statement has come that runs in batches
 */
public record UpgradeRequest(String target, boolean contracts, Consumer<BackfillProgress> backfills) {

    /** An upgrade to a target. */
    public static UpgradeRequest to(String target) {
        return new UpgradeRequest(target, false, (progress) -> {
        });
    }

    /** The same, applying contracts that are held, too: no old version runs any more. */
    public UpgradeRequest withContracts() {
        return new UpgradeRequest(this.target, true, this.backfills);
    }

    /** The same, telling somebody how far backfills have come. */
    public UpgradeRequest watchedBy(Consumer<BackfillProgress> listener) {
        return new UpgradeRequest(this.target, this.contracts, listener);
    }

}

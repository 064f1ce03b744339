package dev.aludel.measurement;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;

import com.sun.management.ThreadMXBean;

import dev.aludel.testing.RoundTrips;

/** Some work on one thread, and what it has cost each time. */
final class Measured {

    private record Cost(long wall, long cpu, long allocated, long heap, int trips) {
    }

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String what;

    private final RoundTrips trips;

    private final Callable<?> work;

    private final List<Cost> costs = new ArrayList<>();

    Measured(String what, RoundTrips trips, Callable<?> work) {
        this.what = what;
        this.trips = trips;
        this.work = work;
    }

    void run() throws Exception {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        this.trips.sinceLastAsked();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        this.work.call();
        this.costs.add(
                new Cost((System.nanoTime() - start) / 1_000_000, (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000,
                        (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20,
                        pools().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() >> 20,
                        this.trips.sinceLastAsked()));
    }

    /**
     * The first time, and medians.
     * @param warmUp how often it was run before it counts
     */
    String text(int warmUp) {
        List<Cost> warm = this.costs.subList(warmUp, this.costs.size());
        return "%s: first %,d ms; then %,d ms, %,d ms CPU, %,d round trips, %,d MB allocated, heap at most %,d MB"
            .formatted(this.what, this.costs.get(0).wall(), median(warm, Cost::wall), median(warm, Cost::cpu),
                    median(warm, Cost::trips), median(warm, Cost::allocated), median(warm, Cost::heap));
    }

    private static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
        return costs.stream().mapToLong(figure).sorted().skip(costs.size() / 2).findFirst().orElseThrow();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter((pool) -> pool.getType() == MemoryType.HEAP)
            .toList();
    }

}

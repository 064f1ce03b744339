package dev.aludel.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.dialect.Effects;
import dev.aludel.fact.TableSize;
import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.schema.QualifiedName;

/** The sentences that follow a rule's own: who waits, and how large the table is. */
final class Sentences {

    /** More tables than these are counted. */
    private static final int NAMED = 4;

    private Sentences() {
    }

    static String of(Danger danger, Effects effects, Scene scene) {
        List<String> sentences = new ArrayList<>();
        sentences.add(danger.message());
        if (danger.kind() != Danger.Kind.FAILURE && danger.kind() != Danger.Kind.REMARK) {
            sentences.addAll(locks(effects));
        }
        QualifiedName table = danger.table();
        if (table != null && scene.isAbsent(table, null)) {
            sentences.add("There is no %s at that point.".formatted(table));
        }
        else if (!danger.evidence().isEmpty()) {
            sentences.add(danger.evidence());
        }
        else if (table != null) {
            scene.size(table).ifPresent((size) -> sentences.add(size(table, size)));
        }
        return String.join(" ", sentences);
    }

    /** One sentence for each mode, as statements often lock several tables alike. */
    private static List<String> locks(Effects effects) {
        Map<String, List<TableLock>> byMode = effects.locks()
            .stream()
            .filter((lock) -> lock.waiting() != Waiting.SCHEMA_CHANGES)
            .collect(Collectors.groupingBy(TableLock::mode, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        String end = effects.transactional() ? "until its transaction ends" : "until it is done";
        for (List<TableLock> locks : byMode.values()) {
            sentences.add("%s %s on %s %s: %s.".formatted(
                    sentences.isEmpty() ? work(effects, locks.size()) + "holds" : "It also holds", locks.get(0).mode(),
                    tables(locks), end, who(locks.get(0).waiting())));
        }
        return sentences;
    }

    /** So many as can be read; of a table with a thousand parts the first ones. */
    private static String tables(List<TableLock> locks) {
        List<String> names = locks.stream().map((lock) -> lock.table().toString()).toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        int shown = (names.size() > NAMED) ? NAMED - 1 : names.size() - 1;
        String last = (names.size() > NAMED) ? "%d more".formatted(names.size() - shown) : names.get(shown);
        return String.join(", ", names.subList(0, shown)) + " and " + last;
    }

    private static String work(Effects effects, int tables) {
        if (effects.rewrites()) {
            return "It writes the whole table anew, and ";
        }
        if (effects.rebuilds()) {
            return "It builds indexes of the whole table anew, and ";
        }
        if (effects.scans()) {
            return (tables > 1) ? "It reads whole tables, and " : "It reads the whole table, and ";
        }
        return "It ";
    }

    private static String who(Waiting waiting) {
        return (waiting == Waiting.EVERYBODY) ? "everybody waits, readers too" : "everybody who writes waits";
    }

    private static String size(QualifiedName table, TableSize size) {
        return size.isEmpty() ? "%s is empty.".formatted(table) : String.format(Locale.ROOT, "%s has about %,d %s.",
                table, size.rows(), (size.rows() == 1) ? "row" : "rows");
    }

}

package dev.aludel.dialect.postgres;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a corpus, as one reads it: how many on each page, then what is wrong. */
record CorpusReport(List<Judgement> judgements) {

    boolean isClean() {
        return this.judgements.stream().allMatch((judgement) -> judgement.verdict() == Verdict.RIGHT);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(counts());
        for (Verdict verdict : Verdict.values()) {
            List<Judgement> group = this.judgements.stream().filter((each) -> each.verdict() == verdict).toList();
            if (verdict != Verdict.RIGHT && !group.isEmpty()) {
                text.append("\n## %s (%d)\n".formatted(verdict.meaning(), group.size()));
                group.forEach((judgement) -> text.append(entry(judgement)));
            }
        }
        List<Judgement> doubtful = this.judgements.stream()
            .filter((each) -> each.verdict() == Verdict.RIGHT && !each.evidence().isEmpty())
            .toList();
        text.append("\n## as predicted, though the schema cannot tell it from another case (%d)\n"
            .formatted(doubtful.size()));
        doubtful.forEach((judgement) -> text.append(entry(judgement)));
        return text.toString();
    }

    private static String entry(Judgement judgement) {
        return "%n%s: %s%n%s".formatted(judgement.page(), judgement.example().title(),
                judgement.evidence().isEmpty() ? "" : judgement.evidence().strip().indent(4));
    }

    private String counts() {
        Map<String, Map<Verdict, Long>> pages = this.judgements.stream()
            .collect(Collectors.groupingBy(Judgement::page, TreeMap::new, Collectors.groupingBy(Judgement::verdict,
                    () -> new EnumMap<>(Verdict.class), Collectors.counting())));
        pages.put("~ all",
                this.judgements.stream()
                    .collect(Collectors.groupingBy(Judgement::verdict, () -> new EnumMap<>(Verdict.class),
                            Collectors.counting())));
        return pages.entrySet()
            .stream()
            .map((page) -> "%-24s %s%n".formatted(page.getKey(), page.getValue()))
            .collect(Collectors.joining());
    }

}

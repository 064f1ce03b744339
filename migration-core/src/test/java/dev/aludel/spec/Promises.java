package dev.aludel.spec;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.migration.Phase;

/** What is drafted, as the end of a page says it. */
final class Promises {

    private static final String DOWN = "-- migrate:down\n";

    private static final String UP = "-- migrate:up\n";

    private static final Pattern UNSAID = Pattern
        .compile("-- (?!migrate:|A row that ).*\\n|-- migrate:(drafted|phase .*)\\n");

    private final StringBuilder text = new StringBuilder();

    private Promises() {
    }

    /**
     * All that was drafted and left alone; what was found too, where a page is about it.
     */
    static String of(Drafted drafted, boolean withFindings) {
        Promises promises = new Promises();
        for (DraftedMigration migration : drafted.migrations()) {
            promises.add(migration);
        }
        if (withFindings) {
            promises.block("text findings",
                    lines(drafted.migrations()
                        .stream()
                        .flatMap((migration) -> migration.findings().stream())
                        .map((finding) -> "%s %s: %s".formatted(finding.severity(), finding.rule(), finding.message()))
                        .toList()));
        }
        promises.block("text left alone", lines(drafted.leftAlone()));
        if (drafted.isEmpty()) {
            promises.text.append("Nothing is drafted.\n");
        }
        return promises.text.toString().stripTrailing() + "\n";
    }

    /** An error, as it is told. */
    static String of(String error) {
        Promises promises = new Promises();
        promises.block("text error", error.stripTrailing());
        return promises.text.toString().stripTrailing() + "\n";
    }

    private void add(DraftedMigration migration) {
        boolean contract = migration.phase() == Phase.CONTRACT;
        String file = migration.text();
        String header = UNSAID.matcher(file.substring(0, file.indexOf(UP))).replaceAll("").strip();
        String upgrade = file.substring(file.indexOf(UP) + UP.length(), file.indexOf(DOWN)).strip();
        block(contract ? "sql contract" : "sql upgrade", header.isEmpty() ? upgrade : header + "\n\n" + upgrade);
        block(contract ? "sql contract downgrade" : "sql downgrade",
                file.substring(file.indexOf(DOWN) + DOWN.length()).strip());
    }

    private void block(String kind, String content) {
        if (!content.isEmpty()) {
            this.text.append("```%s\n%s\n```\n\n".formatted(kind, content));
        }
    }

    private static String lines(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

}

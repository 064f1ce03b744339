package dev.aludel.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.advice.Advice;
import dev.aludel.advice.AdviceReport;

/** Advice for people: what, why, how sure it is, and the statement that mends it. */
public final class AdviceText {

    private AdviceText() {
    }

    /** All of it. */
    public static String of(AdviceReport report) {
        if (report.suggestions().isEmpty()) {
            return "Nothing to advise.";
        }
        return report.advice().stream().map(AdviceText::paragraph).collect(Collectors.joining("\n"));
    }

    private static String paragraph(Advice advice) {
        String head = "%s %s%s\n".formatted(advice.certainty(), advice.kind(),
                (advice.table() != null) ? " " + advice.table() : "");
        String sentences = Stream.of(advice.message(), advice.figures(), advice.caveat())
            .filter((sentence) -> !sentence.isEmpty())
            .map((sentence) -> sentence + "\n")
            .collect(Collectors.joining());
        return head + sentences + ((advice.sql() != null) ? advice.sql().indent(4) : "");
    }

}

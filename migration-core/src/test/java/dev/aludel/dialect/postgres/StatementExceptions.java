package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.aludel.testing.PostgresVersion;

/**
 * The cases of the corpus that do not come out as they should, each under its reason on
 * {@code statement-exceptions.md}.
 * <p>
 * A block there names the verdict, {@code misread} or another, and the servers where it
 * is one only on some, {@code from 18} or {@code until 14}; its lines name the cases. One
 * that comes out as it should, or otherwise than the page says, is to be taken off.
 *
 * @param verdicts what comes of them, by page and title
 */
record StatementExceptions(Map<String, Verdict> verdicts) {

    static StatementExceptions read(PostgresVersion version) {
        return read("statement-exceptions.md", version);
    }

    /** Those of a page of that form. */
    static StatementExceptions read(String exceptions, PostgresVersion version) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Page.Case reason : Page.read(exceptions).cases()) {
            for (Page.Block block : reason.blocks()) {
                String[] words = block.kind().split(" ");
                if (isFor(version.major(), words)) {
                    Verdict verdict = Verdict.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                    block.content().lines().forEach((line) -> verdicts.put(line.strip(), verdict));
                }
            }
        }
        Corpus.statements()
            .forEach((section) -> section.cases()
                .stream()
                .filter((example) -> !example.isFor(version))
                .forEach((example) -> verdicts.remove(name(section.page(), example))));
        return new StatementExceptions(verdicts);
    }

    /** Those of any server. */
    static StatementExceptions ofAny() {
        Map<String, Verdict> verdicts = new HashMap<>(read(PostgresVersion.V14).verdicts());
        verdicts.putAll(read(PostgresVersion.V18).verdicts());
        return new StatementExceptions(verdicts);
    }

    /** What the page says of a case. */
    Verdict verdict(String page, CorpusCase example) {
        return this.verdicts.getOrDefault(name(page, example), Verdict.RIGHT);
    }

    /** Whether a case is on the page. */
    boolean has(String page, CorpusCase example) {
        return this.verdicts.containsKey(name(page, example));
    }

    private static String name(String page, CorpusCase example) {
        return page + ": " + example.title();
    }

    private static boolean isFor(int version, String[] words) {
        if (words.length == 1) {
            return true;
        }
        int other = Integer.parseInt(words[2]);
        return words[1].equals("from") ? version >= other : version <= other;
    }

    /** What the page says wrongly, and what is wrong and not on the page. */
    List<String> complaints(List<Judgement> judgements) {
        List<String> complaints = new ArrayList<>();
        Set<String> open = new HashSet<>(this.verdicts.keySet());
        for (Judgement judgement : judgements) {
            String name = name(judgement.page(), judgement.example());
            Verdict expected = verdict(judgement.page(), judgement.example());
            if (judgement.verdict() == expected) {
                open.remove(name);
            }
            else if (expected == Verdict.RIGHT || judgement.verdict() != Verdict.RIGHT) {
                complaints.add("%s%n    is %s%n%s".formatted(name, judgement.verdict().meaning(),
                        judgement.evidence().indent(4)));
            }
        }
        open.forEach((name) -> complaints.add("Take it off the list of exceptions: " + name));
        return complaints;
    }

}

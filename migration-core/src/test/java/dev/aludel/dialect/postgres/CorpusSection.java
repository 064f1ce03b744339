package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;

/**
 * Cases that start from the same database.
 * <p>
 * A block {@code sql before} makes that database. In every other block each statement is
 * a case of its own, unless it says {@code as one}. {@code from 15} is for the oldest
 * server that knows it, {@code outside a transaction} for what PostgreSQL refuses inside
 * one; {@code unchanged} and {@code not analysed} say what to expect where it is not
 * another schema, and {@code beyond the schema} that what changes is nothing a schema
 * holds.
 *
 * @param page the page it is on
 * @param title its title there
 * @param before the script that makes the database
 * @param cases the cases, each of which has that database to itself
 */
record CorpusSection(String page, String title, String before, List<CorpusCase> cases) {

    static Stream<CorpusSection> of(String page, Page content) {
        return content.cases().stream().map((section) -> of(page, section));
    }

    private static CorpusSection of(String page, Page.Case section) {
        List<CorpusCase> cases = new ArrayList<>();
        for (Page.Block block : section.blocks()) {
            if (!block.kind().equals("sql before")) {
                cases.addAll(cases(block));
            }
        }
        return new CorpusSection(page, section.title(), section.only("sql before"), List.copyOf(cases));
    }

    private static List<CorpusCase> cases(Page.Block block) {
        List<String> words = new ArrayList<>(Arrays.asList(block.kind().split(" ")));
        boolean known = words.remove("sql");
        int from = 14;
        int place = words.indexOf("from");
        if (place >= 0) {
            from = Integer.parseInt(words.remove(place + 1));
            words.remove(place);
        }
        boolean outside = take(words, "outside", "a", "transaction");
        boolean together = take(words, "as", "one");
        CorpusCase.Expectation expectation = CorpusCase.Expectation.CHANGED;
        if (take(words, "unchanged")) {
            expectation = CorpusCase.Expectation.UNCHANGED;
        }
        else if (take(words, "beyond", "the", "schema")) {
            expectation = CorpusCase.Expectation.BEYOND;
        }
        else if (take(words, "not", "analysed")) {
            expectation = CorpusCase.Expectation.NOT_ANALYSED;
        }
        if (!known || !words.isEmpty()) {
            throw new IllegalStateException("What is a block '%s'?".formatted(block.kind()));
        }
        List<String> statements = SqlSplitter.split(block.content()).stream().map(SqlStatement::sql).toList();
        Stream<List<String>> cases = together ? Stream.of(statements) : statements.stream().map(List::of);
        CorpusCase.Expectation expected = expectation;
        int oldest = from;
        return cases.map((each) -> new CorpusCase(each, expected, oldest, outside)).toList();
    }

    private static boolean take(List<String> words, String... phrase) {
        return words.containsAll(List.of(phrase)) && words.removeAll(List.of(phrase));
    }

}

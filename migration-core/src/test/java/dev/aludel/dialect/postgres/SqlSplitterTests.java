package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SqlSplitterTests {

    static Stream<Page.Case> cases() {
        return Page.cases("splitting.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsAsThePageSays(Page.Case example) {
        String script = example.only("sql");
        if (example.all("text error").isEmpty()) {
            assertThat(SqlSplitter.split(script)).extracting(SqlStatement::sql)
                .containsExactlyElementsOf(example.all("sql statement"));
        }
        else {
            UnreadableSql error = catchThrowableOfType(UnreadableSql.class, () -> SqlSplitter.split(script));
            assertThat(error.what() + "\n" + error.action()).isEqualTo(example.only("text error"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsTheSameWithWindowsLineBreaks(Page.Case example) {
        String script = example.only("sql");
        if (example.all("text error").isEmpty()) {
            assertThat(SqlSplitter.split(script.replace("\n", "\r\n"))).extracting(SqlStatement::sql)
                .extracting((text) -> text.replace("\r\n", "\n"))
                .containsExactlyElementsOf(example.all("sql statement"));
        }
    }

    @Test
    void tellsWhereAStatementIs() {
        List<SqlStatement> statements = SqlSplitter.split("-- one\n\nSELECT 1;\r\n  SELECT\n2; /* a\n */ SELECT 3");
        assertThat(statements).extracting(SqlStatement::line).containsExactly(3, 4, 6);
        assertThat(statements).extracting(SqlStatement::start).containsExactly(8, 21, 40);
    }

    @Test
    void leavesOutAByteOrderMark() {
        assertThat(SqlSplitter.split("\uFEFFSELECT 1")).extracting(SqlStatement::sql).containsExactly("SELECT 1");
    }

    @Test
    void aFormFeedAndAByteOrderMarkBetweenFilesAreSpace() {
        assertThat(SqlSplitter.split("\fSELECT 1;\f\uFEFFSELECT\f2;\uFEFF\r\n")).extracting(SqlStatement::sql)
            .containsExactly("SELECT 1", "SELECT\f2");
    }

    @Test
    void aCarriageReturnEndsALineCommentAndJoinsStrings() {
        assertThat(SqlSplitter.split("SELECT 1 -- one;\r, 2; SELECT E'a'\r'\\';'")).extracting(SqlStatement::sql)
            .containsExactly("SELECT 1 -- one;\r, 2", "SELECT E'a'\r'\\';'");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void errorsAreAtTheSameLineWithWindowsLineBreaks(Page.Case example) {
        for (String error : example.all("text error")) {
            UnreadableSql windows = catchThrowableOfType(UnreadableSql.class,
                    () -> SqlSplitter.split(example.only("sql").replace("\n", "\r\n")));
            assertThat(windows.what() + "\n" + windows.action()).isEqualTo(error);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesAreThoseOfAnEditorWhateverTheLineBreaks(Page.Case example) {
        if (example.all("text error").isEmpty()) {
            String script = "\n\n" + example.only("sql");
            assertThat(SqlSplitter.split(script.replace("\n", "\r\n"))).extracting(SqlStatement::line)
                .isEqualTo(SqlSplitter.split(script).stream().map(SqlStatement::line).toList());
        }
    }

    @Test
    void countsTheColumnInCharactersAsEditorsDo() {
        UnreadableSql error = catchThrowableOfType(UnreadableSql.class,
                () -> SqlSplitter.split("SELECT 1;\nSELECT '🙂', 'open"));
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(13);
        assertThat(error.text()).isEqualTo("""
                What happened:  Line 2, column 13: a string is not closed.
                What to do:     Close it with a single quote; a single quote inside a string is written twice.
                """);
    }

}

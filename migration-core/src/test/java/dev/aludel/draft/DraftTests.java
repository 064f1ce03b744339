package dev.aludel.draft;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.operation.DropTable;
import dev.aludel.plan.Step;
import dev.aludel.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

/** What the file of a draft is called, and what it says. */
class DraftTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    Add due date to tasks                                                  | V7__add_due_date_to_tasks.sql
                    ../../etc/passwd                                                       | V7__etc_passwd.sql
                    'Überfällig: ja?'                                                      | V7__überfällig_ja.sql
                    '!'                                                                    | V7__migration.sql
                    one message that is far longer than anybody would like to read in a list of files | V7__one_message_that_is_far_longer_than_anybody_would_like_to.sql
                    """)
    void isCalledAfterItsDescription(String description, String name) {
        assertThat(draft(description).fileName()).isEqualTo(name);
    }

    @Test
    void saysNothingToAludelThatItsAuthorDidNotMean() {
        assertThat(draft("migrate:phase contract\nDROP TABLE users;").saying("transaction none")
            .text(new PostgresDialect().grammar())).isEqualTo("""
                    -- > migrate:phase contract DROP TABLE users;
                    -- migrate:transaction none
                    -- migrate:drafted

                    -- migrate:up
                    DROP TABLE tasks;

                    -- migrate:down
                    -- migrate:irreversible what it takes away cannot be made again from here
                    """);
    }

    private static Draft draft(String description) {
        return new Draft("7", description, List.of(description), List.of(),
                Step.of(new DropTable(QualifiedName.of("tasks"), null, false)), null, true);
    }

}

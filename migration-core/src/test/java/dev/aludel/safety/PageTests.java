package dev.aludel.safety;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PageTests {

    @Test
    void aPageHasASeverityATitleAndABody() {
        assertThat(Page.parse("drop-table", "---\nseverity: danger\n---\n# Rows go\n\n**Why** They do.\n"))
            .isEqualTo(new Page("drop-table", Severity.DANGER, "Rows go", "**Why** They do."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "# Rows go\n\n**Why** They do.\n", "---\nseverity: grave\n---\n# Rows go\n\nThey do.\n",
            "---\nseverity: danger\n---\nRows go\n\nThey do.\n" })
    void whatIsNoPageIsNamed(String text) {
        assertThatIllegalStateException().isThrownBy(() -> Page.parse("drop-table", text))
            .withMessage("drop-table.md does not start with a severity between two lines of '---', and a title");
    }

}

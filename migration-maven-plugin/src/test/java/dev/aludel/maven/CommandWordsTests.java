package dev.aludel.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandWordsTests {

    @Test
    void leavesOutWhatWasNotSaid() {
        CommandWords words = CommandWords.of("upgrade").with("--url", null).with("--json", false).about(null);
        assertThat(words.toList()).containsExactly("upgrade");
    }

    @Test
    void keepsAValueInOneWord() {
        CommandWords words = CommandWords.of("revision").with("--message", "add 'due' to tasks").with("--json", true);
        assertThat(words.toList()).containsExactly("revision", "--message=add 'due' to tasks", "--json");
    }

    @Test
    void cutsALineAsAShellDoes() throws Exception {
        CommandWords words = CommandWords.of("revision").and("--offline  -m 'two words' \"and more\"");
        assertThat(words.toList()).containsExactly("revision", "--offline", "-m", "two words", "and more");
    }

    @Test
    void saysWhereAQuotationMarkIsMissing() {
        assertThatExceptionOfType(MojoFailureException.class)
            .isThrownBy(() -> CommandWords.of("revision").and("-m 'two words"))
            .withMessage("A quotation mark in '-m 'two words' has no second one. Add it.");
    }

}

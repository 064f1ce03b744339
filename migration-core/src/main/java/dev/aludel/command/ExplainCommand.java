package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.aludel.safety.RuleBook;
import dev.aludel.safety.RuleGroup;
import dev.aludel.safety.UnknownRule;
import dev.aludel.safety.rule.Rules;

/** Why a rule is there. It needs no database, and no application. */
@Command(name = "explain",
        description = "Why a rule is there, what to do instead, and examples; without a rule, what rules there are.")
final class ExplainCommand {

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "The rule's id, such as drop-column.")
    private @Nullable String rule;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this.")
    private boolean help;

    ExitCode print(Output out, Output err) {
        RuleBook rules = Rules.all();
        if (this.rule == null) {
            rules.groups().forEach((group) -> print(group, rules, out));
            return ExitCode.DONE;
        }
        try {
            out.print(rules.explain(this.rule));
            return ExitCode.DONE;
        }
        catch (UnknownRule ex) {
            err.mistake(ex.text());
            return ExitCode.WRONG_USE;
        }
    }

    private static void print(RuleGroup group, RuleBook rules, Output out) {
        out.print(group.title() + (group.optional() ? " (aludel.safety.conventions=true):" : ":"));
        group.rules()
            .forEach((rule) -> out.print("  %s (%s): %s".formatted(rule.id(), rules.page(rule.id()).severity(),
                    rules.page(rule.id()).title())));
    }

}

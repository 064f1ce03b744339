package dev.aludel.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.plan.Fills;
import dev.aludel.plan.PlanStyle;
import dev.aludel.plan.PlanWish;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How what a draft changes is to be done. */
final class PlanOptions {

    private static final Pattern FILL = Pattern.compile("(?:([^.=]+)\\.)?([^.=]+)\\.([^.=]+)=(.*\\S.*)",
            Pattern.DOTALL);

    private static final Pattern RENAME = Pattern.compile("([^:]+):([^:]+)");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--plain", description = "Each change in one statement, whoever waits for it.")
    private boolean plain;

    @Option(names = "--gentle", description = "As for a busy database, also where tables have no rows here.")
    private boolean gentle;

    @Option(names = "--fill", paramLabel = "TABLE.COLUMN=SQL",
            description = "What rows get in a column that is to be mandatory; may be repeated.")
    private List<String> fills = List.of();

    @Option(names = "--rename", paramLabel = "OLD:NEW",
            description = "A column, as in tasks.title:summary, or a table, as in tasks:tickets, has another name; "
                    + "may be repeated.")
    private List<String> renames = List.of();

    @Option(names = "--no-rename", description = "Nothing else was renamed: what goes goes, and what comes is new.")
    private boolean noRename;

    /** Whether anything is said. */
    boolean given() {
        return this.plain || this.gentle || this.noRename || !this.fills.isEmpty() || !this.renames.isEmpty();
    }

    /**
     * Looks at what is said.
     * @throws picocli.CommandLine.ParameterException if that does not go together
     */
    void check() {
        WrongUse wrong = WrongUse.in(this.command)
            .where(this.plain && this.gentle, "--plain and --gentle are opposites: name one.");
        Map<ColumnName, String> values = new HashMap<>();
        for (String fill : this.fills) {
            Matcher matcher = FILL.matcher(fill);
            wrong.where(!matcher.matches(),
                    "--fill %s says no column and its value: write it like --fill tasks.state=1.".formatted(fill));
            wrong.where(values.put(column(matcher), matcher.group(4)) != null,
                    "--fill says twice what %s gets: say it once.".formatted(column(matcher)));
        }
        for (String rename : this.renames) {
            wrong.where(!RENAME.matcher(rename).matches(),
                    "--rename %s says no old and new name: write it like --rename tasks.title:summary, or --rename tasks:tickets."
                        .formatted(rename));
        }
    }

    PlanWish wish() {
        Map<ColumnName, String> values = new HashMap<>();
        for (String fill : this.fills) {
            Matcher matcher = FILL.matcher(fill);
            if (matcher.matches()) {
                values.put(column(matcher), matcher.group(4).strip());
            }
        }
        RenameWish wish = this.noRename ? RenameWish.NOTHING : RenameWish.NONE;
        for (String rename : this.renames) {
            String[] names = rename.split(":");
            wish = wish.and(names[0].strip(), names[1].strip());
        }
        return PlanWish.NONE.in(style()).filling(new Fills(values)).renaming(wish);
    }

    private @Nullable PlanStyle style() {
        if (this.plain) {
            return PlanStyle.PLAIN;
        }
        return this.gentle ? PlanStyle.GENTLE : null;
    }

    private static ColumnName column(Matcher matcher) {
        return new ColumnName(QualifiedName.of(matcher.group(1), matcher.group(2).strip()), matcher.group(3).strip());
    }

}

package dev.aludel.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.RenameCandidate;
import dev.aludel.draft.UnresolvedRenames;
import dev.aludel.draft.WrongFill;
import dev.aludel.plan.Fills;
import dev.aludel.plan.PlanWish;
import dev.aludel.plan.Rename;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Asks what a draft cannot know, one question after the other, before it is written. */
final class DraftDialog {

    private final Migrations migrations;

    private final Terminal terminal;

    private final Output output;

    private final Set<Rename> refused = new HashSet<>();

    private final Set<String> open = new HashSet<>();

    DraftDialog(Migrations migrations, Terminal terminal, Output output) {
        this.migrations = migrations;
        this.terminal = terminal;
        this.output = output;
    }

    /** The draft, with all that was answered; what was not is left open in it. */
    Drafted draft(DraftRequest request) {
        PlanWish wish = request.plan();
        for (PlanWish next = wish; next != null; next = asked(request.planned(wish))) {
            wish = next;
        }
        return this.migrations.draft(request.planned(wish));
    }

    /** What is wanted after one more round of questions; null where none is left. */
    private @Nullable PlanWish asked(DraftRequest request) {
        try {
            List<String> columns = this.migrations.draft(request.unwritten())
                .migrations()
                .stream()
                .flatMap((migration) -> migration.asked().stream())
                .distinct()
                .filter((column) -> !this.open.contains(column))
                .toList();
            return columns.isEmpty() ? null : filled(request, columns.get(0));
        }
        catch (UnresolvedRenames ex) {
            return request.plan().renaming(renamed(request.plan().renames(), ex.candidates()));
        }
    }

    private RenameWish renamed(RenameWish wish, List<RenameCandidate> candidates) {
        RenameWish said = wish;
        Set<String> used = new HashSet<>();
        for (RenameCandidate candidate : candidates) {
            Rename rename = candidate.rename();
            String from = rename.table() + ((rename.column() != null) ? "." + rename.column() : "");
            String to = rename.table() + "." + rename.to();
            if (this.refused.contains(rename) || used.contains(from) || used.contains(to)) {
                continue;
            }
            if (isYes(this.terminal.ask(candidate + ". Is it a rename? [y/N]"))) {
                used.addAll(Set.of(from, to));
                said = said.and(from, rename.to());
            }
            else {
                this.refused.add(rename);
            }
        }
        return used.isEmpty() ? said.andNoOthers() : said;
    }

    private static boolean isYes(@Nullable String answer) {
        return Set.of("y", "yes").contains(Objects.requireNonNullElse(answer, "").strip().toLowerCase(Locale.ROOT));
    }

    /** An answer that makes no sense is told, and the question comes again. */
    private PlanWish filled(DraftRequest request, String column) {
        String answer = this.terminal
            .ask("What is %s in rows that have none yet? An expression in SQL, or nothing to decide later:"
                .formatted(column));
        if (answer == null || answer.isBlank()) {
            this.open.add(column);
            return request.plan();
        }
        Map<ColumnName, String> values = new HashMap<>(request.plan().fills().values());
        values.put(name(column), answer.strip());
        PlanWish wish = request.plan().filling(new Fills(values));
        try {
            this.migrations.draft(request.unwritten().planned(wish));
            return wish;
        }
        catch (WrongFill ex) {
            this.output.print(ex.what());
            return request.plan();
        }
    }

    private static ColumnName name(String column) {
        int dot = column.lastIndexOf('.');
        String table = column.substring(0, dot);
        int schema = table.indexOf('.');
        return new ColumnName(
                QualifiedName.of((schema > 0) ? table.substring(0, schema) : null, table.substring(schema + 1)),
                column.substring(dot + 1));
    }

}

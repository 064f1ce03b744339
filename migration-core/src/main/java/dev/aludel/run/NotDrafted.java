package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.migration.Migration;
import dev.aludel.problem.AludelException;
import dev.aludel.revision.SeveralHeads;

/** Nothing can be drafted from where things are; nothing was written. */
public final class NotDrafted extends AludelException {

    private NotDrafted(String what, String action) {
        super(what, action);
    }

    static NotDrafted behind(List<Migration> pending) {
        return new NotDrafted(
                "Nothing was drafted: the database lacks %s, so what the entities miss in it is not what a new migration "
                    .formatted(names(pending)) + "has to do.",
                "Run 'migrations upgrade' first, or draft from the migrations themselves with --offline.");
    }

    static NotDrafted advisedBehind(List<Migration> pending) {
        return new NotDrafted(
                "Nothing was drafted: the database lacks %s, which may do what was advised.".formatted(names(pending)),
                "Run 'migrations upgrade' first.");
    }

    static NotDrafted notBuilt(List<String> revisions, Path folder) {
        return new NotDrafted(
                "Nothing was drafted: %s is in %s, but the application does not have it yet."
                    .formatted(String.join(", ", revisions), folder),
                "Build the application first, with 'mvn process-resources' for one, or remove the file.");
    }

    static NotDrafted severalHeads(SeveralHeads heads) {
        return new NotDrafted("Nothing was drafted. " + heads.what(),
                "Name the one to come behind with --head, or see that there is one head again. " + heads.action());
    }

    private static String names(List<Migration> pending) {
        return ((pending.size() == 1) ? "the migration " : "the migrations ")
                + pending.stream().map(Migration::fileName).collect(Collectors.joining(", "));
    }

}

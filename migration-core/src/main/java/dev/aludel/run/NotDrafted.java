package dev.aludel.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.draft.WrittenMigration;
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

    static NotDrafted notBuilt(List<WrittenMigration> written) {
        boolean java = written.stream().anyMatch((migration) -> migration.file().toString().endsWith(".java"));
        return new NotDrafted("Nothing was drafted: the application does not have %s yet.".formatted(
                written.stream().map((migration) -> migration.file().toString()).collect(Collectors.joining(", "))),
                "Build the application first, with 'mvn process-classes' for one, or remove the file."
                        + (java ? " A class is found where it is a bean, in a package that Spring scans." : ""));
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

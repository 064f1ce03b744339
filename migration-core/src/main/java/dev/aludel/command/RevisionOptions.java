package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.aludel.draft.DraftRequest;

/** Which migration is to be written. */
final class RevisionOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private BasisOptions basis = new BasisOptions();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Option(names = { "-m", "--message" }, paramLabel = "WORDS",
            description = "What it does, in a few words; told from what it changes where that is known.")
    private @Nullable String message;

    @Option(names = "--autogenerate",
            description = "Draft what the entities miss: statements, and those that take them back.")
    private boolean autogenerate;

    @Option(names = "--from-database",
            description = "Take over what was done to the database by hand; there it is recorded as applied.")
    private boolean fromDatabase;

    @Option(names = "--java", description = "As a class that implements JavaMigration, instead of SQL.")
    private boolean java;

    @Option(names = "--head", paramLabel = "REVISION",
            description = "The migration that it comes behind; needed where there are several heads.")
    private @Nullable String head;

    @Option(names = "--drop-unmapped",
            description = "Drop also what no entity has and no draft has made; otherwise it is left alone.")
    private boolean dropUnmapped;

    @Option(names = "--stdout", description = "Print what would be written, and write nothing.")
    private boolean stdout;

    /**
     * Looks at what is said.
     * @throws picocli.CommandLine.ParameterException if that does not go together
     */
    void check() {
        this.basis.check();
        this.plan.check();
        WrongUse.in(this.command)
            .where(this.autogenerate && this.fromDatabase,
                    "--autogenerate drafts from the entities and --from-database from the database: name one.")
            .where(!this.autogenerate && (this.basis.given() || this.dropUnmapped),
                    "--offline, --shadow and --drop-unmapped go with --autogenerate.")
            .where(!this.autogenerate && this.plan.given(),
                    "--plain, --gentle, --fill, --rename and --no-rename go with --autogenerate.")
            .where(this.fromDatabase && this.head != null, "--from-database comes behind all heads: leave --head out.")
            .where(this.fromDatabase && this.java,
                    "--from-database records what it writes as applied, which a class cannot be before it is built: "
                            + "leave --java out.")
            .where(this.fromDatabase && this.stdout,
                    "--from-database records what it writes as applied: leave --stdout out.")
            .where(!this.autogenerate && !this.fromDatabase && (this.message == null || this.message.isBlank()),
                    "What does it do? Say so with -m \"...\".");
    }

    /** Whether it is drafted from the entities. */
    boolean autogenerate() {
        return this.autogenerate;
    }

    /** Whether it is taken over from the database. */
    boolean fromDatabase() {
        return this.fromDatabase;
    }

    /** Whether it is only printed. */
    boolean stdout() {
        return this.stdout;
    }

    /** What it does, in a few words; null where nobody says so. */
    @Nullable String message() {
        return this.message;
    }

    DraftRequest request() {
        DraftRequest request = this.basis.of(DraftRequest.of(this.message).behind(this.head)).planned(this.plan.wish());
        request = this.dropUnmapped ? request.droppingUnmapped() : request;
        request = this.java ? request.inJava() : request;
        return this.stdout ? request.unwritten() : request;
    }

}

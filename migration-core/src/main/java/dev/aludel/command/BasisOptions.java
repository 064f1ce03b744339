package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.aludel.draft.DraftRequest;

/**
 * Where the present schema is known from: the application's database, if nothing is said.
 */
final class BasisOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--offline",
            description = "From the migrations themselves, replayed in memory; no database is asked.")
    private boolean offline;

    @Mixin
    private ShadowOption shadow = new ShadowOption();

    /** Whether anything is said. */
    boolean given() {
        return this.offline || this.shadow.given();
    }

    /**
     * Looks at what is said.
     * @throws picocli.CommandLine.ParameterException if that does not go together
     */
    void check() {
        WrongUse.in(this.command)
            .where(this.offline && this.shadow.given(), "--offline asks no database and --shadow asks one: name one.");
    }

    DraftRequest of(DraftRequest request) {
        if (this.shadow.given()) {
            return request.shadowedBy(this.shadow.address());
        }
        return this.offline ? request.from(DraftRequest.Basis.SOURCES) : request;
    }

}

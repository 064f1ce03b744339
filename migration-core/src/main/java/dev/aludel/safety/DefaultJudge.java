package dev.aludel.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Migration;
import dev.aludel.replay.Replay;
import dev.aludel.schema.Schema;

/** Hears each run from its beginning. */
final class DefaultJudge implements Judge {

    private final Dialect dialect;

    private final Replay replay;

    private final Panel panel;

    private final RuleBook rules;

    private final Clock clock;

    DefaultJudge(Dialect dialect, @Nullable String defaultSchema, RuleBook rules, SafetySettings settings,
            Clock clock) {
        this.dialect = dialect;
        this.replay = Replay.of(dialect.reader(), defaultSchema);
        this.panel = new Panel(rules, settings);
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public SafetyReport judge(List<Migration> pending, Schema live, Facts facts) {
        return hear(pending, live, facts);
    }

    @Override
    public SafetyReport judgeAsIfLarge(List<Migration> pending, Schema live) {
        return hear(pending, live, null);
    }

    @Override
    public SafetyReport judgeDowngrade(List<Migration> back, Schema live, Facts facts) {
        Hearing hearing = hearing(live, facts);
        back.forEach(hearing::hearDowngrade);
        return hearing.report();
    }

    private SafetyReport hear(List<Migration> pending, Schema live, @Nullable Facts facts) {
        Hearing hearing = hearing(live, facts);
        pending.forEach(hearing::hear);
        return hearing.report();
    }

    private Hearing hearing(Schema live, @Nullable Facts facts) {
        return new Hearing(this.dialect, this.replay, this.panel, this.rules, LocalDate.now(this.clock), live, facts);
    }

}

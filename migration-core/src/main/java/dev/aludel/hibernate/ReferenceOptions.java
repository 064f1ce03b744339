package dev.aludel.hibernate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;

/**
 * What SQL says of a foreign key behind the table it refers to:
 * {@code match full on delete set null deferrable not valid}.
 *
 * @param rules what changes there do here
 * @param deferral when it is checked
 * @param enforcement for which rows it holds
 */
record ReferenceOptions(ReferentialRules rules, Deferral deferral, Enforcement enforcement) {

    private static final List<ReferentialAction> ACTIONS = List.of(ReferentialAction.values());

    static final ReferenceOptions USUAL = new ReferenceOptions(ReferentialRules.USUAL, Deferral.NOT_DEFERRABLE,
            Enforcement.VALIDATED);

    /** Reads as far as it understands, and adds that to what has been said before. */
    ReferenceOptions and(FragmentReader reader, Names names) {
        ReferenceOptions all = this;
        for (ReferenceOptions next = all.next(reader, names); next != null; next = all.next(reader, names)) {
            all = next;
        }
        return all;
    }

    /** The foreign key with all that. */
    ForeignKey of(ForeignKey key) {
        return key.ruledBy(this.rules).deferred(this.deferral).enforced(this.enforcement);
    }

    private @Nullable ReferenceOptions next(FragmentReader reader, Names names) {
        if (reader.take("match", "full")) {
            return with(new ReferentialRules(this.rules.onDelete(), this.rules.setOnDelete(), this.rules.onUpdate(),
                    MatchType.FULL));
        }
        if (reader.take("match", "simple")) {
            return this;
        }
        if (reader.take("not", "valid")) {
            return new ReferenceOptions(this.rules, this.deferral, Enforcement.NOT_VALIDATED);
        }
        if (reader.take("not", "enforced")) {
            return new ReferenceOptions(this.rules, this.deferral, Enforcement.NOT_ENFORCED);
        }
        if (reader.take("enforced")) {
            return this;
        }
        for (ReferentialAction action : ACTIONS) {
            String[] words = action.sql().split(" ");
            if (reader.take(clause("delete", words))) {
                String columns = reader.takeGroup();
                return with(this.rules.onDelete(action)
                    .settingOnDelete((columns == null) ? List.of()
                            : SqlFragment.of(columns).parts().stream().map(names::name).toList()));
            }
            if (reader.take(clause("update", words))) {
                return with(new ReferentialRules(this.rules.onDelete(), this.rules.setOnDelete(), action,
                        this.rules.match()));
            }
        }
        Deferral later = DeferralText.next(reader, this.deferral);
        return (later != null) ? new ReferenceOptions(this.rules, later, this.enforcement) : null;
    }

    private ReferenceOptions with(ReferentialRules newRules) {
        return new ReferenceOptions(newRules, this.deferral, this.enforcement);
    }

    private static String[] clause(String event, String[] action) {
        return (action.length == 1) ? new String[] { "on", event, action[0] }
                : new String[] { "on", event, action[0], action[1] };
    }

}

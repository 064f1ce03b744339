package dev.aludel.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** Asks every rule, and makes findings of what they say. */
final class Panel {

    private final RuleBook rules;

    private final SafetySettings settings;

    private final Weight weight;

    /** The rules that are asked, with how serious they are, by what they look at. */
    private final Map<Class<?>, List<Asked>> asked = new ConcurrentHashMap<>();

    Panel(RuleBook rules, SafetySettings settings) {
        this.rules = rules;
        this.settings = settings;
        this.weight = new Weight(settings);
    }

    /** What the rules find in a subject. */
    List<Finding> ask(Object subject, Scene scene, Place place, Allowances allowances) {
        List<Finding> findings = new ArrayList<>();
        for (Asked asked : this.asked.computeIfAbsent(subject.getClass(), this::about)) {
            ask(asked.rule(), asked.id(), asked.level(), subject, scene, place, allowances).forEach(findings::add);
        }
        return findings;
    }

    private List<Asked> about(Class<?> subject) {
        return this.rules.rules()
            .stream()
            .filter((rule) -> rule.subject().isAssignableFrom(subject))
            .flatMap((rule) -> level(rule.id()).map((level) -> new Asked(rule, rule.id(), level)).stream())
            .toList();
    }

    /** How serious a rule is on a large table; empty where it is switched off. */
    Optional<Severity> level(String rule) {
        Level level = this.settings.rules().get(rule);
        if (level != null) {
            return level.severity();
        }
        boolean unwanted = this.rules.isConvention(rule) && !this.settings.conventions();
        return unwanted ? Optional.empty() : Optional.of(this.rules.page(rule).severity());
    }

    private <S> Stream<Finding> ask(Rule<S> rule, String id, Severity level, Object subject, Scene scene, Place place,
            Allowances allowances) {
        return rule.dangers(rule.subject().cast(subject), scene)
            .filter((danger) -> !isExpected(danger, place))
            .flatMap((danger) -> this.weight.of(danger, most(level, danger, place), scene)
                .map((severity) -> finding(id, severity, danger, subject, scene, place, allowances))
                .stream());
    }

    /**
     * Whoever takes a migration back wants to have it back: that the code which needs the
     * migration breaks is no news. What it costs, and whether it works at all, is.
     */
    private static boolean isExpected(Danger danger, Place place) {
        return place.isStatementOfDowngrade()
                && (danger.kind() == Danger.Kind.BREAKAGE || danger.kind() == Danger.Kind.REMARK);
    }

    /** That the data go which the upgrade made room for is what a downgrade is. */
    private static Severity most(Severity level, Danger danger, Place place) {
        return (place.isStatementOfDowngrade() && danger.kind() == Danger.Kind.LOSS) ? level.atMost(Severity.CAUTION)
                : level;
    }

    private static Effects effects(Object subject, Scene scene) {
        return (subject instanceof Operation operation) ? scene.effects(operation) : Effects.NONE;
    }

    private Finding finding(String rule, Severity severity, Danger danger, Object subject, Scene scene, Place place,
            Allowances allowances) {
        Effects effects = effects(subject, scene);
        Prospect prospect = Prospect.of(subject, danger, effects, scene, this.settings);
        Statement statement = place.statement();
        QualifiedName table = danger.table();
        return new Finding(rule, severity, danger.verdict(), place.migration().id(), place.location().file(),
                place.location().line(), (statement != null) ? statement.summary() : null,
                (table != null) ? table.toString() : null, lock(effects, table),
                (place.isStatementOfDowngrade() ? "In downgrade: " : "")
                        + (Sentences.of(danger, effects, scene) + " " + prospect.sentences()).strip(),
                danger.instead(), allowances.reason(rule, place).orElse(null), place.direction(), prospect.estimate(),
                undo(subject, danger, scene));
    }

    private static @Nullable Undo undo(Object subject, Danger danger, Scene scene) {
        return (subject instanceof Operation operation) ? Undo.of(operation.completedFrom(scene.before()), danger)
                : null;
    }

    private static @Nullable String lock(Effects effects, @Nullable QualifiedName table) {
        return effects.locks()
            .stream()
            .filter((lock) -> lock.table().equals(table))
            .map(TableLock::mode)
            .findFirst()
            .orElse(null);
    }

    /**
     * A rule that is asked.
     *
     * @param rule the rule
     * @param id its id
     * @param level how serious it is on a large table
     */
    private record Asked(Rule<?> rule, String id, Severity level) {
    }

}

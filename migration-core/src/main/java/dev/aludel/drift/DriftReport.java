package dev.aludel.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the database differs from what the entities want.
 *
 * @param differences every difference, in the order in which they would have to be mended
 * @param unmapped tables that no entity maps; they are nobody's drift
 * @param manualChanges what was done to the database and no applied migration does
 * @param otherTools tables of other tools, which are left alone
 * @param gaps the statements for which what the migrations promise is not known exactly:
 * where the effect of one is not known, what was done by hand is not known either; where
 * it is the definition of a thing, that definition alone is left out of the comparison
 * @param compared whether there were entities to compare the database with
 */
public record DriftReport(List<Difference> differences, List<String> unmapped, List<ManualChange> manualChanges,
        List<OtherTool> otherTools, List<Gap> gaps, boolean compared) {

    public DriftReport {
        differences = List.copyOf(differences);
        unmapped = List.copyOf(unmapped);
        manualChanges = List.copyOf(manualChanges);
        otherTools = List.copyOf(otherTools);
        gaps = List.copyOf(gaps);
    }

    /** A comparison of entities and database alone. */
    static DriftReport of(List<Difference> differences, List<String> unmapped) {
        return new DriftReport(differences, unmapped, List.of(), List.of(), List.of(), true);
    }

    /** Where there are no entities to compare with, or none yet. */
    public static DriftReport empty() {
        return new DriftReport(List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /** The same with its differences explained. */
    DriftReport with(List<Difference> explained) {
        return new DriftReport(explained, this.unmapped, this.manualChanges, this.otherTools, this.gaps, this.compared);
    }

    /** The same with some differences more. */
    DriftReport and(List<Difference> more) {
        return with(Stream.concat(this.differences.stream(), more.stream()).toList());
    }

    /** The same with what the migrations say of the database. */
    DriftReport with(List<ManualChange> found, List<OtherTool> tools, List<Gap> newGaps) {
        return new DriftReport(this.differences, this.unmapped, found, tools, newGaps, this.compared);
    }

    /**
     * Whether the entities find all they need, now or when a contract that is held has
     * run; the database may have more.
     */
    public boolean isClean() {
        return missing().findAny().isEmpty();
    }

    /** What is there only until a contract runs that is held. */
    public List<Difference> held() {
        return this.differences.stream().filter(Difference::isHeld).toList();
    }

    /** Whether ids are in danger, so that no application may start. */
    public boolean isCorrupting() {
        return this.differences.stream().anyMatch((difference) -> difference.kind() == Difference.Kind.CORRUPTING);
    }

    /** The differences of a kind. */
    public List<Difference> differences(Difference.Kind kind) {
        return this.differences.stream().filter((difference) -> difference.kind() == kind).toList();
    }

    /**
     * What the entities need and the database lacks, a line each, with where it comes
     * from.
     */
    public String text() {
        return missing().map(DriftReport::line).collect(Collectors.joining("\n"));
    }

    private static String line(Difference difference) {
        Explanation explanation = difference.explanation();
        return "- " + difference.description() + ((explanation != null) ? ". " + explanation.sentence() + "." : "");
    }

    /**
     * What to do about what the entities miss, with the statements that it takes, as a
     * text.
     */
    public String mending() {
        Map<String, List<Difference>> together = new LinkedHashMap<>();
        missing().forEach((difference) -> together.computeIfAbsent(difference.mending(), (key) -> new ArrayList<>())
            .add(difference));
        return together.entrySet()
            .stream()
            .map((entry) -> entry.getKey() + statements(entry.getValue()))
            .collect(Collectors.joining("\n"));
    }

    private static String statements(List<Difference> differences) {
        String statements = differences.stream()
            .filter(Difference::isMendedByItsStatement)
            .map((difference) -> "\n" + difference.sql() + ";")
            .collect(Collectors.joining());
        return statements.isEmpty() ? "." : ":" + statements;
    }

    private Stream<Difference> missing() {
        return this.differences.stream()
            .filter((difference) -> difference.kind() != Difference.Kind.EXTRA && !difference.isHeld());
    }

    /**
     * This report, if the entities find all they need.
     * @throws SchemaDrift if they do not
     */
    public DriftReport refuse() {
        return refuse("The database is not what the entities want");
    }

    /**
     * This report, if the entities find all they need.
     * @param premise what is said before the differences
     * @throws SchemaDrift if they do not
     */
    public DriftReport refuse(String premise) {
        if (!isClean()) {
            throw new SchemaDrift(premise, this);
        }
        return this;
    }

}

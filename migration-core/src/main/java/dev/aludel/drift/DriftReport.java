package dev.aludel.drift;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the database differs from what the entities want.
 *
 * @param differences every difference, in the order in which they would have to be mended
 * @param unmapped tables that no entity maps; they are nobody's drift
 * @param manualChanges what was done to the database and no applied migration does
 * @param gaps why what the migrations promise is not known exactly, a line each
 * @param compared whether there were entities to compare the database with
 */
public record DriftReport(List<Difference> differences, List<String> unmapped, List<ManualChange> manualChanges,
        List<String> gaps, boolean compared) {

    public DriftReport {
        differences = List.copyOf(differences);
        unmapped = List.copyOf(unmapped);
        manualChanges = List.copyOf(manualChanges);
        gaps = List.copyOf(gaps);
    }

    /** A comparison of entities and database alone. */
    static DriftReport of(List<Difference> differences, List<String> unmapped) {
        return new DriftReport(differences, unmapped, List.of(), List.of(), true);
    }

    /** Where there are no entities to compare with, or none yet. */
    public static DriftReport empty() {
        return new DriftReport(List.of(), List.of(), List.of(), List.of(), false);
    }

    /** The same with its differences explained. */
    DriftReport with(List<Difference> explained) {
        return new DriftReport(explained, this.unmapped, this.manualChanges, this.gaps, this.compared);
    }

    /** The same with what the migrations say of the database. */
    public DriftReport with(List<ManualChange> found, List<String> newGaps) {
        return new DriftReport(this.differences, this.unmapped, found, newGaps, this.compared);
    }

    /** Whether the entities find all they need; the database may have more. */
    public boolean isClean() {
        return this.differences.stream().allMatch((difference) -> difference.kind() == Difference.Kind.EXTRA);
    }

    /** Whether ids are in danger, so that no application may start. */
    public boolean isCorrupting() {
        return this.differences.stream().anyMatch((difference) -> difference.kind() == Difference.Kind.CORRUPTING);
    }

    /** The differences of a kind. */
    public List<Difference> differences(Difference.Kind kind) {
        return this.differences.stream().filter((difference) -> difference.kind() == kind).toList();
    }

    /** What the entities need and the database lacks, a line each. */
    public String text() {
        return this.differences.stream()
            .filter((difference) -> difference.kind() != Difference.Kind.EXTRA)
            .map(DriftReport::line)
            .collect(Collectors.joining("\n"));
    }

    private static String line(Difference difference) {
        Explanation explanation = difference.explanation();
        return "- " + difference.description() + ((explanation != null && explanation.cause() != Cause.NOT_KNOWN)
                ? " (" + explanation.sentence() + ")" : "");
    }

    /** The statements that would mend what the entities miss, as a script. */
    public String sql() {
        return this.differences.stream()
            .filter((difference) -> difference.kind() != Difference.Kind.EXTRA)
            .map((difference) -> difference.sql() + ";")
            .collect(Collectors.joining("\n"));
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

package dev.aludel.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.aludel.draft.DraftRequest;
import dev.aludel.plan.Fills;
import dev.aludel.plan.PlanStyle;
import dev.aludel.plan.PlanWish;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * What the {@code shell draft} of a page says, such as
 * {@code migrations revision --autogenerate --rename tasks.title:summary}.
 *
 * @param words its words; a quotation mark holds several together
 */
record SpecOptions(List<String> words) {

    static SpecOptions of(String line) {
        return new SpecOptions(List.of(line.replace("\"", "").strip().split(" +(?=--)")));
    }

    /** Whether each change is one statement. */
    boolean plain() {
        return this.words.contains("--plain");
    }

    DraftRequest request() {
        DraftRequest request = again();
        PlanWish wish = PlanWish.NONE;
        RenameWish renames = this.words.contains("--no-rename") ? RenameWish.NOTHING : RenameWish.NONE;
        Map<ColumnName, String> fills = new HashMap<>();
        for (String word : this.words) {
            if (word.equals("--plain") || word.equals("--gentle")) {
                wish = wish.in(word.equals("--plain") ? PlanStyle.PLAIN : PlanStyle.GENTLE);
            }
            else if (word.startsWith("--rename ")) {
                String[] names = word.substring("--rename ".length()).split(":");
                renames = renames.and(names[0], names[1]);
            }
            else if (word.startsWith("--fill ")) {
                String[] fill = word.substring("--fill ".length()).split("=", 2);
                int dot = fill[0].lastIndexOf('.');
                fills.put(new ColumnName(QualifiedName.of(fill[0].substring(0, dot)), fill[0].substring(dot + 1)),
                        fill[1]);
            }
        }
        return request.planned(wish.renaming(renames).filling(new Fills(fills)));
    }

    /** The same once that was done. */
    DraftRequest again() {
        DraftRequest request = DraftRequest.of(null);
        return this.words.contains("--drop-unmapped") ? request.droppingUnmapped() : request;
    }

}

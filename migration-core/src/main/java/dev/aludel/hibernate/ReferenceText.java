package dev.aludel.hibernate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;

/** Reads a foreign key that somebody wrote as SQL. */
record ReferenceText(Names names) {

    /**
     * A whole key: {@code foreign key (a) references b (c) on delete cascade}.
     * @return null where it is none
     */
    @Nullable ForeignKey key(@Nullable String name, FragmentReader reader) {
        if (!reader.take("foreign", "key")) {
            return null;
        }
        String columns = reader.takeGroup();
        return (columns != null && reader.take("references")) ? referring(name, columns(columns), reader) : null;
    }

    /** What stands behind {@code references}. */
    ForeignKey referring(@Nullable String name, List<String> columns, FragmentReader reader) {
        QualifiedName table = this.names.qualified(reader.takeName());
        String referenced = reader.takeGroup();
        ForeignKey key = ForeignKey.of(name, columns, table, (referenced != null) ? columns(referenced) : List.of());
        return ReferenceOptions.USUAL.and(reader, this.names).of(key);
    }

    private List<String> columns(String list) {
        return SqlFragment.of(list).parts().stream().map(this.names::name).toList();
    }

}

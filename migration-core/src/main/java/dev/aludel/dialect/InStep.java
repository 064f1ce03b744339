package dev.aludel.dialect;

import java.util.List;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;

/** How two columns of a table are kept equal while old and new code use one each. */
public interface InStep {

    /** Whether values of a type can be compared at all; otherwise their texts are. */
    boolean isComparable(DataType type);

    /**
     * The statements after which whoever writes one of the columns writes the other one
     * too. Where somebody writes both, the new one counts; so it does in a new row,
     * unless it is null there.
     * @param source the column that the old code uses
     * @param column the one that the new code uses
     * @param type the type of the new one
     */
    List<String> statements(ColumnName source, String column, DataType type);

}

package dev.aludel.hibernate;

import org.hibernate.dialect.Dialect;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;

/**
 * Reads a sequence out of the statement that Hibernate would make it with, which has the
 * bounds of one that counts down too.
 */
record SequenceReader(Dialect dialect, Names names, Leftovers leftovers) {

    Sequence read(org.hibernate.boot.model.relational.Sequence sequence) {
        String create = this.dialect.getSequenceSupport()
            .getCreateSequenceStrings("named", sequence.getInitialValue(), sequence.getIncrementSize(),
                    sequence.getOptions())[0];
        SequenceText text = SequenceText.parse(create.substring(create.indexOf("named") + "named".length()),
                this.names);
        QualifiedName name = this.names.qualified(sequence.getName().getSchemaName(),
                sequence.getName().getSequenceName());
        this.leftovers.add("sequence option", name.toString(), text.rest());
        return Sequence.of(name, (text.type() != null) ? text.type() : DataType.of("bigint"), text.options());
    }

}

package dev.aludel.diff;

import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.DropSchema;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What turns the schemas of SQL into others. */
record NamespaceDiff(Schema from, Schema to, Stages stages) {

    void collect() {
        this.from.namespaces().forEach((name, namespace) -> {
            Namespace wanted = this.to.namespaces().get(name);
            if (wanted == null) {
                this.stages.add(Stage.DROP_SCHEMAS, new DropSchema(name, namespace, false));
            }
            else {
                this.stages.comment(ObjectName.of(ObjectKind.SCHEMA, QualifiedName.of(name)), namespace.comment(),
                        wanted.comment());
            }
        });
        this.to.namespaces().forEach((name, namespace) -> {
            if (!this.from.namespaces().containsKey(name)) {
                this.stages.add(Stage.CREATE_SCHEMAS, new CreateSchema(namespace));
            }
        });
    }

}

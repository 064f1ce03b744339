package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/** A type that the user defined and the schema knows to the last detail. */
public sealed interface NamedType permits EnumType, DomainType, CompositeType {

    /** Its name. */
    QualifiedName name();

    /** The same under another name. */
    NamedType named(QualifiedName newName);

    /** What people say of it; null for nothing. */
    @Nullable String comment();

    /** The same with another comment. */
    NamedType commented(@Nullable String newComment);

    /** Whether it is made of the named type. */
    boolean uses(QualifiedName type);

    /** The same, made of a type under its new name. */
    NamedType using(QualifiedName type, QualifiedName newName);

    /** What it is, in a word or two. */
    String kind();

}

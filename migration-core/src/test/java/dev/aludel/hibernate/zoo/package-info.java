/** Entities that between them use all that Hibernate puts into a schema. */
package dev.aludel.hibernate.zoo;

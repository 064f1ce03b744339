/**
 * The houses of the zoo: entities that go together because they are about one thing.
 */
package dev.aludel.hibernate.house;

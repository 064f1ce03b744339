package dev.aludel.report;

import dev.aludel.run.Reach;

/**
 * One operation of a pending migration, and why it is safe or not.
 *
 * @param operation what it does, as a sentence without its full stop
 * @param reach how far it reaches to those who use the database meanwhile
 * @param why what that means there
 */
public record OperationAnalysis(String operation, Reach reach, String why) {

}

package dev.aludel.migration;

/** How a migration is taken back. */
public sealed interface Downgrade permits DowngradeScript, Irreversible, NoDowngrade {

}

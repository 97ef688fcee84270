package se.samplan.samples.conformance.check;

/**
 * Why a target could not be tested in full.
 *
 * @param code short and stable, for programs
 * @param words what stood in the way
 * @param fix what to do about it
 */
public record Stop(String code, String words, String fix) {}

/**
 * What generated types of several contracts have in common, so that one mapper serves them all. A type is said to have a shape in
 * the bindings under {@code src/main/xjb}; one that has it no longer does not compile. What is an enumeration in one contract and a
 * text in another, and what only one contract has, is in no shape; what a shape holds of other types can be read by it and is set
 * by the type's own setter.
 */
package se.samplan.contracts.shape;

/**
 * What several contracts write alike ⇄ model: one mapper for each shape that their generated types have in common. What such a type
 * holds of its contract's own types is set by the contract.
 */
@NullMarked
package se.samplan.mapping.shape;

import org.jspecify.annotations.NullMarked;

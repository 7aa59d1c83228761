/** A plugin for Comptoir: the VAT of Luxembourg. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;

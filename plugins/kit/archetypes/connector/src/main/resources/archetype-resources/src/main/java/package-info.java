/** A plugin for Comptoir: the orders of a shop. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;

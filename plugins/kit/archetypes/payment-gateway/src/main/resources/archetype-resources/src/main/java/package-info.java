/** A plugin for Comptoir: takes money through a payment service. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;

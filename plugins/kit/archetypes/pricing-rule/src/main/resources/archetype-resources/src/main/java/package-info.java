/** A plugin for Comptoir: a part off the prices of one family of products. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;

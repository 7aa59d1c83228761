// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.List;

/** Whether this server can serve, as load balancers hear it. */
public interface ServerReadiness {

    /** Why it cannot, a few words each; empty when it can. */
    List<String> reasons();

    /** What an operator should know though it can, a few words each. */
    List<String> warnings();
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;

/** The right to run a job where nobody else wants it. */
public class FreeLease implements Job.Lease {

    @Override
    public long token() {
        return 1;
    }

    @Override
    public void check(Tx tx) {
        // Nobody takes it away.
    }
}

package io.perennial.faults.oracle;

import java.sql.SQLException;

/** Compares evidence and reports what is not as it must be. */
interface Check {

    void of(Evidence evidence, Findings findings) throws SQLException;
}

/** What every module's tests stand on. Never on a production class path. */
package io.perennial.testsupport;

package io.perennial.kubernetes;

import java.util.List;

/** Looks at what a cluster is given, from one side. */
interface Check {

    /** What is wrong, each in a sentence. */
    List<String> problems(Bundle bundle);
}

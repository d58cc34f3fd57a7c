package io.perennial.local.badinput;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The rows of the catalogue of bad input: R1 to R42 for calls, K1 to K20 for events; and those that are left out. */
final class Catalogue {

    private Catalogue() {}

    static Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        IntStream.rangeClosed(1, 42).forEach(row -> rows.add("R" + row));
        IntStream.rangeClosed(1, 20).forEach(row -> rows.add("K" + row));
        return rows;
    }

    /** Row by row, why no test here covers it. */
    static Map<String, String> leftOut() {
        Map<String, String> leftOut = new TreeMap<>();
        leftOut.put("R23", "scope stands in the token, and tokens live for five minutes: TokenTest refuses older ones");
        leftOut.put("R34", "no call takes a file; imports are streams of JSON lines, see R1");
        leftOut.put("R37", "no call takes an address that a service would call");
        leftOut.put("K13", "this bank's broker takes anything from anybody; TopicRightsTest has one with access lists");
        return leftOut;
    }
}

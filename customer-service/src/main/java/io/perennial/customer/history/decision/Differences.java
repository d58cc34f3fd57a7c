package io.perennial.customer.history.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Tells in which fields two JSON documents differ. Objects are compared field by field, lists as a whole. */
public final class Differences {

    private Differences() {}

    /** The fields that differ, in the order of their names; none if the documents say the same. */
    public static List<FieldChange> between(Map<String, ?> before, Map<String, ?> after) {
        List<FieldChange> changes = new ArrayList<>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(String prefix, Map<?, ?> before, Map<?, ?> after, List<FieldChange> changes) {
        for (String name : names(before, after)) {
            Object was = before.get(name);
            Object is = after.get(name);
            if (was instanceof Map || is instanceof Map) {
                collect(prefix + name + ".", fields(was), fields(is), changes);
            } else if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(prefix + name, was, is));
            }
        }
    }

    private static TreeSet<String> names(Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> names = new TreeSet<>();
        before.keySet().forEach(name -> names.add((String) name));
        after.keySet().forEach(name -> names.add((String) name));
        return names;
    }

    private static Map<?, ?> fields(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}

package io.perennial.kubernetes;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sources of a service ask for by name, or describe in an interface of settings. Code is formatted by a program, so
 * that four spaces are a method of the interface and eight one of a group in it.
 */
final class OwnSettings {

    private static final Pattern ASKED = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^( {4}| {8})(?:(?:interface (\\w+) \\{)|(?:@\\w+(?:\\(.*\\))? )*([\\w.<>, ]+?) (\\w+)\\(\\);)$");

    private OwnSettings() {}

    static Set<String> of(Service service) {
        Set<String> names = new TreeSet<>();
        service.sources().stream().flatMap(Service::javaFiles).forEach(text -> {
            ASKED.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
            Matcher mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                described(mapping.group(1), text, names);
            }
        });
        return names;
    }

    private static void described(String prefix, String text, Set<String> names) {
        String group = "";
        for (MatchResult line : LINE.matcher(text).results().toList()) {
            if (line.group(2) != null) {
                group = "." + kebab(line.group(2));
                continue;
            }
            String name = prefix + (line.group(1).length() == 8 ? group : "") + "." + kebab(line.group(4));
            // a map's keys are chosen by who sets it
            names.add(line.group(3).startsWith("Map<") ? name + ".\"key\"" : name);
        }
    }

    private static String kebab(String name) {
        String dashed = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return dashed.toLowerCase(Locale.ROOT);
    }
}

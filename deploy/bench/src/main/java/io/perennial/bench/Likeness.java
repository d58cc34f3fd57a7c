package io.perennial.bench;

import io.perennial.bench.Template.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says all that the databases know of customers, without what is each one's own: ids are numbered in the order in which they
 * come, times and account are left out. Two customers with the same story must be described alike, word for word.
 */
final class Likeness {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d(:\\d\\d)?)?");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    /** Checksums of what was told, which names the customer. */
    private static final Pattern CHECKSUM = Pattern.compile("-?\\b\\d{15,20}\\b");

    /** Sealed values, which are other bytes each time: a cipher, a nonce, a mark and what is between. */
    private static final Pattern SEALED = Pattern.compile("\\\\+x01(?![0-9a-f]{62}\\b)[0-9a-f]{56,}");

    private final Databases databases;
    private final Set<TableName> seeded;

    /** @param seeded the tables that hold members' rows */
    Likeness(Databases databases, Set<TableName> seeded) {
        this.databases = databases;
        this.seeded = seeded;
    }

    /** Makes sure that some members are as others who have the same stories, in all tables that were seeded. */
    void mustHold(List<Member> some, List<Member> others) throws SQLException {
        Set<String> ofSome = stories(some);
        Set<String> ofOthers = stories(others);
        if (!ofSome.equals(ofOthers)) {
            throw new IllegalStateException(
                    "Only here: " + unlike(ofSome, ofOthers) + "\nand only there: " + unlike(ofOthers, ofSome));
        }
    }

    /** Each description once, with the story that it belongs to. */
    private Set<String> stories(List<Member> members) throws SQLException {
        Map<UUID, String> descriptions = of(members);
        return members.stream()
                .map(member -> "story " + member.story() + "\n" + descriptions.get(member.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some lines of a description that others do not have. */
    private static List<String> unlike(Set<String> some, Set<String> others) {
        return some.stream()
                .filter(description -> !others.contains(description))
                .flatMap(String::lines)
                .filter(line -> others.stream().noneMatch(other -> other.contains(line)))
                .limit(3)
                .toList();
    }

    /** Descriptions by customer. */
    private Map<UUID, String> of(List<Member> members) throws SQLException {
        Map<String, Member> byKey = new HashMap<>();
        members.forEach(member -> byKey.put(member.id().toString(), member));
        members.forEach(member -> byKey.put(member.account(), member));
        Map<UUID, List<String>> rows = new HashMap<>();
        for (TableName table : seeded) {
            read(table, members).forEach(found -> {
                Member member = byKey.get(found.getKey());
                rows.computeIfAbsent(member.id(), any -> new ArrayList<>())
                        .add(table + " " + found.getValue().replace(member.account(), "ACCOUNT"));
            });
        }
        Map<UUID, String> described = new HashMap<>();
        rows.forEach((id, texts) -> described.put(id, described(texts)));
        return described;
    }

    /** Tells each row of members in a table, with what names the member in it. */
    private List<Map.Entry<String, String>> read(TableName table, List<Member> members) throws SQLException {
        if (table.columns().contains("customer_id")) {
            return read(table, "customer_id", "uuid", column(members, Member::id));
        }
        return switch (table.table()) {
            case "customer" -> read(table, "id", "uuid", column(members, Member::id));
            case "heard_bank_event" ->
                read(table, "split_part(event_id, '-', 1)", "text", column(members, Member::account));
            default -> throw new IllegalStateException("How does " + table + " name customers?");
        };
    }

    private static Object[] column(List<Member> members, Function<Member, Object> value) {
        return members.stream().map(value).toArray();
    }

    private List<Map.Entry<String, String>> read(TableName table, String key, String type, Object[] values)
            throws SQLException {
        Connection connection = databases.of(table.service());
        String question =
                "select " + key + "::text, r::text from public." + table.table() + " r where " + key + " = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setArray(1, connection.createArrayOf(type, values));
            List<Map.Entry<String, String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(Map.entry(found.getString(1), found.getString(2)));
                }
            }
            return rows;
        }
    }

    private static String described(List<String> rows) {
        List<String> timeless = rows.stream()
                .map(row -> SEALED.matcher(row).replaceAll("SEALED"))
                .map(row -> TIME.matcher(row).replaceAll("TIME"))
                .map(row -> CHECKSUM.matcher(row).replaceAll("CHECKSUM"))
                .sorted(Comparator.comparing(row -> ID.matcher(row).replaceAll("ID")))
                .toList();
        Map<String, String> numbers = new TreeMap<>();
        return timeless.stream()
                .map(row -> ID.matcher(row).replaceAll(found -> number(found.group(), numbers)))
                .collect(Collectors.joining("\n"));
    }

    private static String number(String id, Map<String, String> numbers) {
        return Matcher.quoteReplacement(numbers.computeIfAbsent(id, any -> "#" + (numbers.size() + 1)));
    }
}

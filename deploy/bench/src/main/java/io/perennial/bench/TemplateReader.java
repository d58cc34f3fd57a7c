package io.perennial.bench;

import io.perennial.bench.Template.TableName;
import io.perennial.contract.IdentifierHash;
import io.perennial.contract.IdentifierType;
import io.perennial.local.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the rows of customers from all four databases. A row is a customer's if anything of theirs stands in it, and then all
 * ids in it are theirs as well: so rows are found that name no customer, such as a bank event's number.
 */
final class TemplateReader {

    private record TextRow(TableName table, String text, List<String> mentions) {}

    private final Databases databases;
    private final IdentifierHash hash;
    private final SealedCells sealed;

    TemplateReader(Databases databases) {
        this.sealed = new SealedCells(new Seals(databases.masterKey()));
        this.databases = databases;
        this.hash = new IdentifierHash(databases.identifierKey());
    }

    /** Templates of customers, who must be the only ones that the databases hold. */
    List<Template> read(List<Member> members) throws SQLException {
        Map<String, List<TextRow>> byMention = new HashMap<>();
        for (TextRow row : allRows()) {
            row.mentions().forEach(mention -> byMention
                    .computeIfAbsent(mention, any -> new ArrayList<>())
                    .add(row));
        }
        return members.stream().map(member -> template(member, byMention)).toList();
    }

    private Template template(Member member, Map<String, List<TextRow>> byMention) {
        List<String> known =
                List.of(member.id().toString(), member.account(), hash.of(IdentifierType.ACCOUNT, member.account()));
        Set<String> mentions = new HashSet<>(known);
        Set<TextRow> rows = new HashSet<>();
        for (Collection<String> news = known; !news.isEmpty(); ) {
            List<TextRow> found = news.stream()
                    .flatMap(mention -> byMention.getOrDefault(mention, List.of()).stream())
                    .filter(rows::add)
                    .toList();
            news = found.stream()
                    .flatMap(row -> row.mentions().stream())
                    .filter(mentions::add)
                    .toList();
        }
        // UUIDs are numbered in the order of their making, which services use to sort by
        Set<String> others = new TreeSet<>(mentions);
        known.forEach(others::remove);
        List<String> marks = others.stream().filter(sealed::isMark).toList();
        marks.forEach(others::remove);
        others.forEach(TemplateReader::mustBeMadeUp);
        List<String> own = new ArrayList<>(known);
        own.addAll(others);
        own.addAll(marks);
        return Template.of(
                own,
                marks.stream().map(sealed::cell).toList(),
                rows.stream()
                        .collect(Collectors.groupingBy(
                                TextRow::table,
                                LinkedHashMap::new,
                                Collectors.mapping(TextRow::text, Collectors.toList()))));
    }

    /** An id that is computed from others, as those of actions are, cannot be made up. */
    private static void mustBeMadeUp(String id) {
        if (UUID.fromString(id).version() != 7) {
            throw new IllegalStateException(
                    "A story leads to the derived id " + id + ", which no other customer may have");
        }
    }

    private List<TextRow> allRows() throws SQLException {
        List<TextRow> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (Catalogue.Table table : Catalogue.tables(databases.of(service))) {
                TableName name = new TableName(service, table.name(), table.columns());
                TableRows rows = table.writtenSince(service, databases.of(service), 0);
                for (int i = 0; i < rows.count(); i++) {
                    String text = copied(name, rows, i);
                    all.add(new TextRow(name, text, Template.ownIn(text)));
                }
            }
        }
        return all;
    }

    /** As COPY reads it. */
    private String copied(TableName table, TableRows rows, int row) {
        List<String> values = rows.values().stream().map(column -> column[row]).toList();
        List<String> copied = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value != null && Seals.are(table.table(), table.columns().get(i))) {
                value = sealed.mark(table.service(), table.table(), table.columns(), values, value);
            }
            copied.add(value == null ? "\\N" : escaped(value));
        }
        return String.join("\t", copied) + "\n";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}

package io.perennial.bench;

import io.perennial.bench.Template.TableName;
import io.perennial.contract.IdentifierHash;
import io.perennial.contract.IdentifierType;
import io.perennial.local.Progress;
import io.perennial.local.Service;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the tables of all services by COPY with customers like those that were made through the loop, story by story. */
final class Seeder {

    private static final int PORTION = 20_000;
    private static final int WORD_EVERY = 200_000;
    private static final int BUFFER = 1 << 18;

    private final Databases databases;
    private final IdentifierHash hash;
    private final Seals seals;
    private final List<Template> templates;
    private final Progress progress;

    /** @param templates by story */
    Seeder(Databases databases, List<Template> templates, Progress progress) {
        this.databases = databases;
        this.hash = new IdentifierHash(databases.identifierKey());
        this.seals = new Seals(databases.masterKey());
        this.templates = templates;
        this.progress = progress;
    }

    /** Adds the members with these numbers, from the first to before the second, to all tables of all services. */
    void add(long from, long to, LongFunction<Member> members) {
        CompletableFuture.allOf(Arrays.stream(Service.values())
                        .map(service -> CompletableFuture.runAsync(
                                () -> add(service, from, to, members), task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void add(Service service, long from, long to, LongFunction<Member> members) {
        try (Connection connection = databases.connect(service)) {
            connection.setAutoCommit(false);
            for (long begin = from; begin < to; begin += PORTION) {
                long end = Math.min(begin + PORTION, to);
                add(
                        connection,
                        service,
                        LongStream.range(begin, end).mapToObj(members).toList());
                connection.commit();
                if (end % WORD_EVERY == 0) {
                    progress.say("  " + service.module() + " has " + end);
                }
            }
        } catch (SQLException e) {
            throw new CompletionException("the tables of " + service.module() + " cannot be filled", e);
        }
        tidy(service);
    }

    /** The tables that it fills. */
    Set<TableName> tables() {
        Set<TableName> tables = new TreeSet<>(Comparator.comparing(TableName::toString));
        templates.forEach(template -> tables.addAll(template.lines().keySet()));
        return tables;
    }

    private void add(Connection connection, Service service, List<Member> members) throws SQLException {
        boolean hashed = service == Service.CUSTOMER || service == Service.INTERACTION;
        List<List<String>> own =
                members.stream().map(member -> own(member, hashed)).toList();
        for (TableName table : tables()) {
            if (table.service() == service) {
                copy(connection, table, members, own);
            }
        }
    }

    private void copy(Connection connection, TableName table, List<Member> members, List<List<String>> own)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy public." + table.table() + " (" + String.join(", ", table.columns()) + ") from stdin");
        StringBuilder rows = new StringBuilder(BUFFER + BUFFER / 2);
        for (int i = 0; i < members.size(); i++) {
            Template template = templates.get(members.get(i).story());
            for (Template.Line line : template.lines().getOrDefault(table, List.of())) {
                line.write(own.get(i), rows);
            }
            if (rows.length() > BUFFER) {
                flush(copy, rows);
            }
        }
        flush(copy, rows);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    /**
     * What fills a member's holes: id, account and hash, then ids in the order in which the template's were made, then what is sealed.
     */
    private List<String> own(Member member, boolean hashed) {
        List<String> own = new ArrayList<>(List.of(
                member.id().toString(),
                member.account(),
                hashed ? hash.of(IdentifierType.ACCOUNT, member.account()) : "never told here"));
        Template template = templates.get(member.story());
        int holes = template.own().size() - template.sealed().size();
        for (int place = own.size(); place < holes; place++) {
            own.add(Numbering.id(member, place).toString());
        }
        List<String> sealed = template.sealed().stream()
                .map(cell -> sealed(member, template, own, cell))
                .toList();
        own.addAll(sealed);
        return own;
    }

    private String sealed(Member member, Template template, List<String> own, SealedCells.Cell cell) {
        if (Seals.isKey(cell.table())) {
            return seals.locked(member.id());
        }
        String row = own.get(template.own().indexOf(cell.row()));
        String text = cell.text()
                .replace(template.own().get(0), own.get(0))
                .replace(template.own().get(1), own.get(1));
        return seals.sealed(member.id(), cell.table(), row, text);
    }

    /** What autovacuum would do later, in the middle of a measurement. */
    private void tidy(Service service) {
        try (Connection connection = databases.connectAsOwner(service);
                Statement statement = connection.createStatement()) {
            for (Catalogue.Table table : Catalogue.tables(connection)) {
                statement.execute("vacuum (analyze) public." + table.name());
            }
        } catch (SQLException e) {
            throw new CompletionException("the tables of " + service.module() + " cannot be tidied", e);
        }
    }
}

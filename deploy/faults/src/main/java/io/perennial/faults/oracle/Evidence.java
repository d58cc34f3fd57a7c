package io.perennial.faults.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All that is known of one round, for the checks to compare. */
final class Evidence {

    private final Collection<Deed> deeds;
    private final Tables tables;
    private final Topics topics;
    private final LocalDate today;
    private final Map<String, UUID> byAccount = new HashMap<>();

    Evidence(Collection<Deed> deeds, Tables tables, Topics topics, LocalDate today) {
        this.deeds = deeds;
        this.tables = tables;
        this.topics = topics;
        this.today = today;
        deeds.stream()
                .filter(deed -> deed.what().equals("REGISTRATION") && deed.end() == Deed.End.DONE)
                .forEach(deed -> byAccount.put(deed.account(), UUID.fromString(deed.answeredId())));
    }

    Collection<Deed> deeds() {
        return deeds;
    }

    List<Deed> deeds(String what) {
        return deeds.stream().filter(deed -> deed.what().equals(what)).toList();
    }

    Tables tables() {
        return tables;
    }

    Topics topics() {
        return topics;
    }

    /** The bank's day. */
    LocalDate today() {
        return today;
    }

    /** Those who were registered in the round. */
    Set<UUID> customers() {
        return new HashSet<>(byAccount.values());
    }

    /** Whom a deed is about; null if that is not known. */
    UUID customerOf(Deed deed) {
        return deed.customer() == null ? byAccount.get(deed.account()) : deed.customer();
    }
}

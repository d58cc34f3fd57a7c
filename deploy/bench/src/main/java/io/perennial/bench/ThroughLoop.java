package io.perennial.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.bank.BankSystem;
import io.perennial.local.bank.Services;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes customers through the public interfaces: they are registered, then core banking tells what they did. Event by event, each
 * heard by all before the next is told, so that it takes the same events for every customer of a story.
 */
final class ThroughLoop {

    private static final String SOURCE = "/bench/past";
    private static final int AT_ONCE = 500;
    private static final int YEARS = 2;

    private final Services services;
    private final String brokers;
    private final Settled settled;
    private final LocalDate today;

    ThroughLoop(Services services, String brokers, Settled settled, LocalDate today) {
        this.services = services;
        this.brokers = brokers;
        this.settled = settled;
        this.today = today;
    }

    /** Makes the customers with these accounts. */
    List<Member> make(List<String> accounts) throws Exception {
        List<Member> members = new ArrayList<>();
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            members.addAll(register(accounts.subList(from, Math.min(from + AT_ONCE, accounts.size()))));
        }
        settled.await(Waiting.LONG);
        for (int event = 0; event < Story.of(0).size(); event++) {
            tell(members, event);
            settled.await(Waiting.LONG);
        }
        return members;
    }

    private void tell(List<Member> members, int event) {
        try (BankSystem core = new BankSystem(brokers, SOURCE)) {
            for (Member member : members) {
                List<Interaction> story = Story.of(member.story());
                if (event < story.size()) {
                    core.tell(
                            member.account() + "-" + event,
                            member.account(),
                            story.get(event).by(member, noon(Story.daysAgo(member.story()))));
                }
            }
            core.flush();
        }
    }

    private Instant noon(int daysAgo) {
        return today.minusDays(daysAgo).atTime(LocalTime.of(4, 0)).toInstant(ZoneOffset.UTC);
    }

    private List<Member> register(List<String> accounts) {
        List<JsonNode> results = services.postLines(
                services.customer(), "/v1/customers", accounts.stream().map(this::registration));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            String id = results.get(i).path("id").textValue();
            if (id == null) {
                throw new IllegalStateException("a customer cannot be registered: " + results.get(i));
            }
            members.add(new Member(UUID.fromString(id), accounts.get(i)));
        }
        return members;
    }

    private Map<String, Object> registration(String account) {
        String story = account.substring(account.length() - 4);
        return Map.of(
                "type",
                "INDIVIDUAL",
                "name",
                "Customer " + story,
                "customerSince",
                today.minusYears(YEARS).toString(),
                "homeBranch",
                "SH-01",
                "manager",
                "M-" + story,
                "identifiers",
                List.of(Map.of("type", "ACCOUNT", "value", account)));
    }
}

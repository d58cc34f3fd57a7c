package io.perennial.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.BankEvent;
import io.perennial.contract.Channel;
import io.perennial.contract.InteractionKind;
import io.perennial.local.bank.BankSystem;
import io.perennial.local.bank.Services;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes customers through the public interfaces: they are registered, and core banking tells their past. */
final class Population {

    private static final int AT_ONCE = 2000;
    private static final int YEARS = 2;

    private final Services services;
    private final String brokers;
    private int registered;

    Population(Services services, String brokers) {
        this.services = services;
        this.brokers = brokers;
    }

    /** Customers of whom the bank knows nothing but who they are: they are in POTENTIAL. */
    List<Member> prospects(int number) {
        List<Member> members = new ArrayList<>();
        while (members.size() < number) {
            members.addAll(register(Math.min(AT_ONCE, number - members.size())));
        }
        return members;
    }

    /** Customers with an account and some dealings in the last two months: they are in GROWTH once that was heard. */
    List<Member> customers(int number) {
        List<Member> members = prospects(number);
        try (BankSystem core = new BankSystem(brokers, "/bench/past")) {
            for (Member member : members) {
                List<BankEvent> past = past(member, Instant.now());
                for (int i = 0; i < past.size(); i++) {
                    core.tell(member.account() + "-" + i, member.account(), past.get(i));
                }
            }
            core.flush();
        }
        return members;
    }

    private static List<BankEvent> past(Member member, Instant now) {
        return List.of(
                Interaction.of(InteractionKind.ACCOUNT_OPENED, Channel.BRANCH)
                        .amount("5000.00")
                        .product("CURRENT_ACCOUNT")
                        .by(member, now.minus(60, ChronoUnit.DAYS)),
                payment(member, now.minus(45, ChronoUnit.DAYS)),
                payment(member, now.minus(30, ChronoUnit.DAYS)),
                payment(member, now.minus(15, ChronoUnit.DAYS)));
    }

    private static BankEvent payment(Member member, Instant at) {
        return Interaction.of(InteractionKind.TRANSACTION, Channel.MOBILE_APP)
                .amount("-20.00")
                .by(member, at);
    }

    private List<Member> register(int number) {
        List<String> accounts = IntStream.range(registered, registered + number)
                .mapToObj("6225%012d"::formatted)
                .toList();
        List<JsonNode> results = services.postLines(
                services.customer(), "/v1/customers", accounts.stream().map(Population::registration));
        registered += number;
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = results.get(i).path("id").textValue();
            if (id == null) {
                throw new IllegalStateException("a customer cannot be registered: " + results.get(i));
            }
            members.add(new Member(id, accounts.get(i)));
        }
        return members;
    }

    private static Map<String, Object> registration(String account) {
        return Map.of(
                "type",
                "INDIVIDUAL",
                "name",
                "Customer " + account.substring(8),
                "customerSince",
                LocalDate.now().minusYears(YEARS).toString(),
                "homeBranch",
                "SH-01",
                "manager",
                "M-" + account.substring(14),
                "identifiers",
                List.of(Map.of("type", "ACCOUNT", "value", account)));
    }
}

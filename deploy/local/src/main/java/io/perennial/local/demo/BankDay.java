package io.perennial.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.BankEvent;
import io.perennial.local.Bank;
import io.perennial.local.Scenario;
import io.perennial.local.bank.BankSystem;
import io.perennial.local.bank.BusinessDay;
import io.perennial.local.bank.Quiet;
import io.perennial.local.bank.Report;
import io.perennial.local.bank.Services;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A bank's day: some hundred customers with a past, as the bank's systems report it, and what they do today, as its apps
 * report it. Everything goes through the public interfaces, and everything that is printed is read back over them.
 */
public final class BankDay implements Scenario {

    @Override
    public String name() {
        return "day";
    }

    @Override
    public void play(Bank bank) throws Unexpected {
        Services services = Services.of(bank);
        try (Quiet quiet = new Quiet(bank)) {
            BusinessDay day = services.businessDay();
            LocalDate today = day.date();
            Map<Resident, String> residents = register(bank, services, today);
            tellThePast(bank, residents, day);
            settle(services, residents, today);
            quiet.await(Duration.ofMinutes(3), open -> {});
            bank.progress().say("The past is known; now the day begins");
            Latencies latencies = new Today(services, bank.progress()).play(residents);
            quiet.await(Duration.ofMinutes(1), open -> {});
            new Managers(services).work(bank.progress());
            quiet.await(Duration.ofMinutes(1), open -> {});
            Report report = Report.read(services);
            bank.progress().print(report.text() + latencies.text() + TryNext.text(bank.issuer(), services, residents));
            check(services, residents, report);
        }
    }

    private static Map<Resident, String> register(Bank bank, Services services, LocalDate today) throws Unexpected {
        List<Resident> residents = Arrays.stream(Persona.values())
                .flatMap(persona -> IntStream.range(0, persona.customers())
                        .mapToObj(number -> new Resident(persona, number, today)))
                .toList();
        List<JsonNode> results = services.postLines(
                services.customer(), "/v1/customers", residents.stream().map(Resident::registration));
        Map<Resident, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < residents.size(); i++) {
            String id = results.get(i).path("id").textValue();
            if (id == null) {
                throw new Unexpected("a customer who could be registered: " + results.get(i));
            }
            ids.put(residents.get(i), id);
        }
        bank.progress().say(ids.size() + " customers are registered");
        return ids;
    }

    private static void tellThePast(Bank bank, Map<Resident, String> residents, BusinessDay today) {
        int told = 0;
        try (BankSystem core = new BankSystem(bank.kafka(), "/demo/core-banking")) {
            for (Resident resident : residents.keySet()) {
                Life life = new Life(resident.account(), today.date(), today.zone());
                resident.persona().live(life);
                List<BankEvent> events = life.events();
                for (int i = 0; i < events.size(); i++) {
                    core.tell(resident.customerNo() + "-" + i, resident.account(), events.get(i));
                }
                told += events.size();
            }
            core.flush();
        }
        bank.progress().say("Core banking has told " + told + " events of their past");
    }

    // Complaints that were made and settled weeks ago: the way back from a decline.
    private static void settle(Services services, Map<Resident, String> residents, LocalDate today) {
        residents.forEach((resident, id) -> {
            if (resident.persona() == Persona.RECOVERED) {
                for (int complaint = 1; complaint <= 2; complaint++) {
                    String key = resident.customerNo() + "-complaint-" + complaint;
                    Map<String, Object> made = new HashMap<>(Map.of(
                            "customerId",
                            id,
                            "channel",
                            "PHONE",
                            "severity",
                            "MEDIUM",
                            "cause",
                            "FEES",
                            "text",
                            "The fees are not what was agreed.",
                            "occurredAt",
                            today.minusDays(40) + "T04:00:00Z"));
                    String opened = services.post(services.interaction(), "/v1/complaints", key, made)
                            .path("id")
                            .asText();
                    services.post(
                            services.interaction(),
                            "/v1/complaints/" + opened + "/resolution",
                            key + "-resolved",
                            Map.of("outcome", "REFUNDED", "occurredAt", today.minusDays(30) + "T04:00:00Z"));
                }
            }
        });
    }

    private static void check(Services services, Map<Resident, String> residents, Report report) throws Unexpected {
        List<String> faults = new ArrayList<>();
        residents.forEach((resident, id) -> {
            String stage = services.get(services.lifecycle(), "/v1/lifecycles/" + id)
                    .path("stage")
                    .asText();
            if (!stage.equals(resident.persona().ends().name())) {
                faults.add(resident.customerNo() + " is in " + stage + " instead of "
                        + resident.persona().ends());
            }
        });
        faults.addAll(report.missing());
        if (!faults.isEmpty()) {
            throw new Unexpected(faults.size() + " expectations, the first: " + faults.get(0));
        }
    }
}

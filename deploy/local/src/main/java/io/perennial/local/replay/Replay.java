package io.perennial.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.Bank;
import io.perennial.local.Scenario;
import io.perennial.local.Settings;
import io.perennial.local.bank.BankSystem;
import io.perennial.local.bank.Quiet;
import io.perennial.local.bank.Report;
import io.perennial.local.bank.Services;
import io.perennial.local.replay.BerkaBank.BerkaClient;
import io.perennial.local.replay.BerkaHistory.BerkaEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Loads a bank's history in Berka format, as its systems would have told it, and reports what became of its customers. The
 * order in which events are told, and how often, must not matter: {@code -Dreplay.shuffle=SEED} tells them in any order and
 * {@code -Dreplay.times=N} tells each of them N times. Nor must it matter that each service dies in the middle:
 * {@code -Dreplay.kill}.
 */
public final class Replay implements Scenario {

    private static final int SENT_AT_ONCE = 500;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Optional<LocalDate> businessDate(Settings settings) {
        return Optional.of(new BerkaBank(directory(settings)).lastDay());
    }

    @Override
    public void play(Bank bank) throws Unexpected {
        Services services = Services.of(bank);
        BerkaBank berka = new BerkaBank(directory(bank.settings()));
        LocalDate until = berka.lastDay();
        bank.progress().say(berka.origin());
        Map<BerkaClient, String> clients = register(services, berka.clients(until));
        bank.progress().say(clients.size() + " clients are registered; the bank's day is " + until);
        long began = System.nanoTime();
        List<BerkaEvent> events = order(new BerkaHistory(berka, services.businessDay().zone()).events(until), bank.settings());
        try (Quiet quiet = new Quiet(services, bank.kafka())) {
            ProgressBar bar = new ProgressBar(events.size());
            tell(bank, events, bar);
            Outages outages = new Outages(bank, bank.settings().replayKills());
            quiet.await(Duration.ofMinutes(30), unheard -> {
                bar.unheard(unheard);
                outages.next();
            });
            bar.finish();
        }
        bank.progress()
                .say("%d events are told and heard in %.1f s"
                        .formatted(events.size(), (System.nanoTime() - began) / 1e9));
        Histories histories = Histories.read(services, clients);
        bank.progress().print(Report.read(services).text() + histories.text());
        histories.mustHold(berka);
    }

    private static Path directory(Settings settings) {
        return settings.replay().orElseThrow();
    }

    private static Map<BerkaClient, String> register(Services services, List<BerkaClient> clients) throws Unexpected {
        List<JsonNode> results = services.postLines(
                services.customer(), "/v1/customers", clients.stream().map(Replay::registration));
        Map<BerkaClient, String> ids = new HashMap<>();
        for (int i = 0; i < clients.size(); i++) {
            String id = results.get(i).path("id").textValue();
            if (id == null) {
                throw new Unexpected("a client who could be registered: " + results.get(i));
            }
            ids.put(clients.get(i), id);
        }
        return ids;
    }

    private static Map<String, Object> registration(BerkaClient client) {
        List<Map<String, String>> identifiers = new ArrayList<>();
        identifiers.add(Map.of("type", "CUSTOMER_NO", "value", "BERKA-" + client.id()));
        if (client.account() != null) {
            identifiers.add(Map.of("type", "ACCOUNT", "value", client.account()));
        }
        return Map.of(
                "type",
                "INDIVIDUAL",
                "name",
                "Client " + client.id(),
                "customerSince",
                client.since().toString(),
                "profile",
                Map.of("birthDate", client.birthDate().toString()),
                "identifiers",
                identifiers);
    }

    private static List<BerkaEvent> order(List<BerkaEvent> events, Settings settings) {
        int times = settings.number("replay.times", 1);
        List<BerkaEvent> told = new ArrayList<>();
        Collections.nCopies(times, events).forEach(told::addAll);
        int seed = settings.number("replay.shuffle", 0);
        if (seed != 0) {
            Collections.shuffle(told, new Random(seed));
        }
        return told;
    }

    private static void tell(Bank bank, List<BerkaEvent> events, ProgressBar bar) {
        try (BankSystem core = new BankSystem(bank.kafka(), "/berka/core-banking")) {
            for (int i = 0; i < events.size(); i++) {
                BerkaEvent event = events.get(i);
                core.tell(event.id(), event.account(), event.event());
                if (i % SENT_AT_ONCE == 0) {
                    bar.told(i);
                }
            }
            core.flush();
            bar.told(events.size());
        }
    }
}

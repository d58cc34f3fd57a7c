package io.perennial.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.Bank;
import io.perennial.local.Scenario;
import io.perennial.local.Settings;
import io.perennial.local.bank.Report;
import io.perennial.local.bank.Services;
import io.perennial.local.replay.BerkaBank.BerkaClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a bank's history in Berka format, as its systems would have told it, and reports what became of its customers. The
 * order in which events are told, and how often, must not matter: {@code -Dreplay.shuffle=SEED} tells them in any order and
 * {@code -Dreplay.times=N} tells each of them N times. Nor must it matter how many the services take at once, {@code
 * -Dreplay.batch=N}, nor that each of them dies in the middle, {@code -Dreplay.kill}.
 */
public final class Replay implements Scenario {

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
        BerkaBank berka = new BerkaBank(directory(bank.settings()));
        Histories histories = load(bank, berka);
        bank.progress().print(Report.read(Services.of(bank)).text() + histories.text());
        histories.mustHold(berka);
    }

    /** Loads the history; answers what became of its customers. */
    static Histories load(Bank bank, BerkaBank berka) throws Unexpected {
        Services services = Services.of(bank);
        LocalDate until = berka.lastDay();
        bank.progress().say(berka.origin());
        mustBeOnItsDay(bank.settings(), services.businessDay().date());
        Map<BerkaClient, String> clients = register(services, berka.clients(until));
        bank.progress().say(clients.size() + " clients are registered; the bank's day is " + until);
        new CoreBanking(bank)
                .tell(new BerkaHistory(berka, services.businessDay().zone()).events(until));
        return Histories.read(services, clients);
    }

    /** A bank whose data were moved on to a later day cannot be moved back, and would see the whole history as long past. */
    private static void mustBeOnItsDay(Settings settings, LocalDate today) throws Unexpected {
        if (settings.businessDate().filter(today::isAfter).isPresent()) {
            throw new Unexpected("a bank on the last day of the history: its data of earlier runs are of " + today
                    + ". Forget them with -Dreset, or choose another place with -Ddata=DIR");
        }
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
}

package io.perennial.local.demo;

import io.perennial.local.Progress;
import io.perennial.local.bank.Services;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the customers do on the day that is played, one after the other, and how soon each sees what it led to. */
final class Today {

    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final long GLANCE = Duration.ofMillis(2).toNanos();

    private final Services services;
    private final Progress progress;

    Today(Services services, Progress progress) {
        this.services = services;
        this.progress = progress;
    }

    Latencies play(Map<Resident, String> residents) {
        Latencies latencies = new Latencies();
        int deeds = 0;
        for (Map.Entry<Resident, String> entry : residents.entrySet()) {
            Map<String, Object> deed = entry.getKey().persona().today();
            if (deed != null) {
                act(entry.getKey(), entry.getValue(), deed, latencies);
                deeds++;
            }
        }
        progress.say(deeds + " customers did something today");
        return latencies;
    }

    private void act(Resident resident, String id, Map<String, Object> deed, Latencies latencies) {
        String before = stage(id);
        String expected = resident.persona().ends().name();
        Map<String, Object> body = new HashMap<>(deed);
        body.put("customerId", id);
        body.put("contract", resident.account());
        long posted = System.nanoTime();
        services.post(services.interaction(), "/v1/interactions", resident.customerNo() + "-today", body);
        if (before.equals(expected)) {
            return; // played before
        }
        while (!stage(id).equals(expected) && System.nanoTime() - posted < PATIENCE) {
            LockSupport.parkNanos(GLANCE);
        }
        latencies.note(System.nanoTime() - posted);
    }

    private String stage(String id) {
        return services.get(services.lifecycle(), "/v1/lifecycles/" + id)
                .path("stage")
                .asText();
    }
}

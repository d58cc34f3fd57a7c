package io.perennial.local.journey;

import io.perennial.embedded.Database;
import io.perennial.local.Bank;
import io.perennial.local.DemoStaff;
import io.perennial.local.LocalBank;
import io.perennial.local.OwnSettings;
import io.perennial.local.Progress;
import io.perennial.local.Settings;
import io.perennial.local.bank.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The four packaged services with PostgreSQL and Kafka, on free ports, in a directory of their own, with a day that is moved. */
public final class RunningBank implements AutoCloseable {

    private final LocalBank local;
    private final Bank bank;
    private final Path data;
    private final Services services;

    private RunningBank(LocalBank local, Bank bank, Path data) {
        this.data = data;
        this.local = local;
        this.bank = bank;
        this.services = Services.of(bank);
    }

    /** Opens a bank whose first day is that. */
    public static RunningBank on(LocalDate day) throws Exception {
        return on(day, new Properties());
    }

    /** The same with services whose JVMs have these options. */
    static RunningBank on(LocalDate day, String options) throws Exception {
        Properties more = new Properties();
        more.setProperty("jvm", options);
        return on(day, more);
    }

    private static RunningBank on(LocalDate day, Properties more) throws Exception {
        Path data = Files.createTempDirectory("perennial-journey-");
        Properties settings = OwnSettings.in(data);
        settings.putAll(more);
        settings.setProperty("business-date", day.toString());
        LocalBank local = new LocalBank(new Settings(settings), new Progress(System.out));
        try {
            return new RunningBank(local, local.start(), data);
        } catch (Exception e) {
            local.close();
            throw e;
        }
    }

    Path repository() {
        return OwnSettings.repository();
    }

    /** The directory of this run; each service has one of its own in it. */
    public Path data() {
        return data;
    }

    /** What it offers to others. */
    public Services services() {
        return services;
    }

    /** The bank as a scenario sees it. */
    public Bank bank() {
        return bank;
    }

    /** Lets the day begin in all four services. */
    void dayBegins(LocalDate day) {
        Services operations = services.as(DemoStaff.OPERATIONS);
        services.all().forEach(service -> operations.put(service, "/v1/business-date", Map.of("date", day.toString())));
    }

    /** Waits for what must come true soon. */
    public static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(Services.Refused.class); // not known yet
    }

    /** A database beside those of its services. */
    Database database(String name) {
        return local.database(name);
    }

    /** The process of its broker. */
    public ProcessHandle broker() {
        return local.broker().orElseThrow();
    }

    @Override
    public void close() {
        local.close();
    }
}

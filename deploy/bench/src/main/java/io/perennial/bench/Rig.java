package io.perennial.bench;

import io.perennial.local.Bank;
import io.perennial.local.Progress;
import io.perennial.local.bank.Services;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The bank that is measured, and the instruments. */
final class Rig implements AutoCloseable {

    /** Its clients tell each of their steps. Held here because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final Options options;
    private final Progress progress;
    private final Bank bank;
    private final Services services;
    private final Processes processes;
    private final Cpu cpu;
    private final Databases databases;
    private final Settled settled;
    private final Population population;
    private final RecordFloor recordFloor;

    Rig(Options options, Progress progress, Opened opened) throws Exception {
        KAFKA.setLevel(Level.SEVERE);
        this.options = options;
        this.progress = progress;
        this.bank = opened.bank();
        this.services = Services.of(bank);
        this.processes = new Processes(opened.local(), options.data());
        this.cpu = new Cpu(processes);
        this.databases = Databases.open(options.data(), cpu);
        this.settled = new Settled(databases, bank.kafka(), progress);
        ThroughLoop loop = new ThroughLoop(services, bank.kafka(), settled, Population.today());
        this.population = new Population(databases, loop, progress);
        this.recordFloor = new RecordFloor(bank.kafka());
    }

    Options options() {
        return options;
    }

    Progress progress() {
        return progress;
    }

    Services services() {
        return services;
    }

    String brokers() {
        return bank.kafka();
    }

    Processes processes() {
        return processes;
    }

    Cpu cpu() {
        return cpu;
    }

    Databases databases() {
        return databases;
    }

    Settled settled() {
        return settled;
    }

    Population population() {
        return population;
    }

    RecordFloor recordFloor() {
        return recordFloor;
    }

    /** The customers who have the interactions; made when they are first asked for. */
    Population customers() throws Exception {
        return population.grownTo(options.customers());
    }

    @Override
    public void close() throws Exception {
        recordFloor.close();
        settled.close();
        databases.close();
    }
}

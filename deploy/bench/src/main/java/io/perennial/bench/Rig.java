package io.perennial.bench;

import io.perennial.local.Bank;
import io.perennial.local.LocalBank;
import io.perennial.local.Progress;
import io.perennial.local.bank.Services;
import java.util.ArrayList;
import java.util.List;

/** The bank that is measured, and the instruments. */
final class Rig implements AutoCloseable {

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
    private final List<Member> customers = new ArrayList<>();

    Rig(Options options, Progress progress, LocalBank local, Bank bank) throws Exception {
        this.options = options;
        this.progress = progress;
        this.bank = bank;
        this.services = Services.of(bank);
        this.processes = new Processes(local, options.data());
        this.cpu = new Cpu(processes);
        this.databases = Databases.open(options.data(), cpu);
        this.settled = new Settled(databases, bank.kafka(), progress);
        this.population = new Population(services, bank.kafka());
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
    List<Member> customers() throws Exception {
        if (customers.isEmpty()) {
            progress.say("Registering " + options.customers() + " customers, each with a past");
            customers.addAll(population.customers(options.customers()));
            settled.await(Waiting.LONG);
        }
        return customers;
    }

    @Override
    public void close() throws Exception {
        recordFloor.close();
        settled.close();
        databases.close();
    }
}

package io.perennial.bench;

import io.perennial.local.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The bank's customers: as many as are asked for, and prospects of whom each is used once. */
final class Population {

    private final Databases databases;
    private final ThroughLoop loop;
    private final Progress progress;
    private final Numbering numbering = new Numbering(Clock.systemUTC().millis());
    private Seeder seeder;
    private long customers;
    private long prospects;
    private long made;

    Population(Databases databases, ThroughLoop loop, Progress progress) {
        this.databases = databases;
        this.loop = loop;
        this.progress = progress;
    }

    /** The bank's day, in the bank's zone. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Sees to it that there are at least so many customers. */
    Population grownTo(long number) throws Exception {
        if (customers < number) {
            progress.say("Seeding " + (number - customers) + " customers");
            seeder().add(customers, number, numbering::customer);
            customers = number;
        }
        return this;
    }

    long size() {
        return customers;
    }

    /** One of the customers. */
    Member customer(long number) {
        return numbering.customer(number);
    }

    /** Prospects whom nobody had before. */
    List<Member> prospects(int number) throws Exception {
        seeder().add(prospects, prospects + number, numbering::prospect);
        prospects += number;
        return LongStream.range(prospects - number, prospects)
                .mapToObj(numbering::prospect)
                .toList();
    }

    /** Members made through the loop, so many of each story. */
    List<Member> made(int ofEach) throws Exception {
        List<String> accounts = new ArrayList<>();
        for (int story = 0; story <= Story.PROSPECT; story++) {
            for (int i = 0; i < ofEach; i++) {
                accounts.add(Numbering.accountOfMade(made + i, story));
            }
        }
        made += ofEach;
        return loop.make(accounts);
    }

    /** Makes sure that some members are as others who have the same stories. */
    void mustBeAlike(List<Member> some, List<Member> others) throws Exception {
        new Likeness(databases, seeder().tables()).mustHold(some, others);
    }

    /** The members who were seeded last, so many of each story. */
    List<Member> latest(int ofEach) throws Exception {
        List<Member> members = new ArrayList<>(prospects(ofEach));
        LongStream.range(customers - (long) ofEach * Story.CUSTOMERS, customers)
                .mapToObj(numbering::customer)
                .forEach(members::add);
        return members;
    }

    private Seeder seeder() throws Exception {
        if (seeder == null) {
            progress.say("Making a customer of each story through the loop");
            List<Template> templates = new TemplateReader(databases).read(made(1));
            seeder = new Seeder(databases, templates, progress);
        }
        return seeder;
    }
}

package io.perennial.local.badinput;

/** What all these tests stand on. */
record Ground(TestedBank bank, Topics topics, World world, ValidCalls calls) implements AutoCloseable {

    static Ground open() throws Exception {
        TestedBank bank = TestedBank.open();
        Topics topics = new Topics(bank);
        World world = new World(bank, topics);
        return new Ground(bank, topics, world, new ValidCalls(bank, world));
    }

    @Override
    public void close() {
        topics.close();
        bank.close();
    }
}

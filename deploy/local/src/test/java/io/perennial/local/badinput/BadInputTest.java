package io.perennial.local.badinput;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/**
 * Everything that nobody should send, sent to the four packaged services: it is refused or parked, nothing fails, nothing is
 * written and nothing leaks. The methods' names begin with the rows of the catalogue that they cover; {@link Catalogue} says which
 * rows there are. One bank serves all, because a bank takes its time to open.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class BadInputTest {

    private static Ground ground;

    @BeforeAll
    static void open() throws Exception {
        ground = Ground.open();
    }

    @AfterAll
    static void close() {
        if (ground != null) {
            ground.close();
        }
    }

    static Ground ground() {
        return ground;
    }

    @Nested
    @Order(1)
    class Bodies extends BadBodies {}

    @Nested
    @Order(2)
    class Fields extends BadFields {}

    @Nested
    @Order(3)
    class Values extends BadValues {}

    @Nested
    @Order(4)
    class Addresses extends BadAddresses {}

    @Nested
    @Order(5)
    class Connections extends BadConnections {}

    @Nested
    @Order(5)
    class Callers extends BadCallers {}

    @Nested
    @Order(5)
    class FromOutside extends Strangers {}

    @Nested
    @Order(5)
    class Keys extends LostKeys {}

    @Nested
    @Order(6)
    class Models extends BadModels {}

    @Nested
    @Order(7)
    class OddTexts extends UnusualTexts {}

    @Nested
    @Order(8)
    class Repetitions extends RepeatedRequests {}

    @Nested
    @Order(9)
    class Envelopes extends BadEnvelopes {}

    @Nested
    @Order(9)
    class Letters extends BadLetters {}

    @Nested
    @Order(10)
    class Deliveries extends BadDeliveries {}

    @Nested
    @Order(11)
    class Mutations extends MutatedCalls {}

    @Nested
    @Order(12)
    class LetterMutations extends MutatedLetters {}

    @Nested
    @Order(13)
    class Outages extends UnderOutages {}

    @Nested
    @Order(14)
    class Afterwards extends WhatIsLeft {}
}

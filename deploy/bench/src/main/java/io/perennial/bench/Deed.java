package io.perennial.bench;

/** Who does what. */
record Deed(Member member, Interaction interaction) {}

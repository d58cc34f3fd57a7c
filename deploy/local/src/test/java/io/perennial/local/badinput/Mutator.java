package io.perennial.local.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.contract.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes and texts by chance; the same chance spoils them in the same way. */
final class Mutator {

    private static final String HOLE = "\"<here>\"";

    private final Random chance;

    Mutator(long seed) {
        this.chance = new Random(seed);
    }

    boolean once(int in) {
        return chance.nextInt(in) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** A value for a header or a parameter. */
    String text() {
        return one(OddThings.TEXTS);
    }

    /** A body as it could come. */
    byte[] spoilt(byte[] body) {
        if (!once(4)) {
            String changed = changed(new String(body, UTF_8));
            if (changed != null) {
                return changed.getBytes(UTF_8);
            }
        }
        return torn(body);
    }

    private byte[] torn(byte[] body) {
        byte[] torn = body.clone();
        int at = chance.nextInt(torn.length + 1);
        return switch (chance.nextInt(5)) {
            case 0 -> Arrays.copyOf(torn, at);
            case 1 -> joined(torn, new byte[] {(byte) chance.nextInt(256)}, at);
            case 2 -> joined(torn, Arrays.copyOfRange(torn, at / 2, at), at);
            case 3 -> Arrays.copyOfRange(torn, at, torn.length);
            default -> {
                if (at < torn.length) {
                    torn[at] ^= (byte) (1 << chance.nextInt(8));
                }
                yield torn;
            }
        };
    }

    private static byte[] joined(byte[] all, byte[] more, int at) {
        byte[] joined = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, joined, at, more.length);
        System.arraycopy(all, at, joined, at + more.length, all.length - at);
        return joined;
    }

    /** With one value another, gone or there twice; null if it is no JSON with fields. */
    private String changed(String body) {
        JsonNode root = parsed(body);
        List<JsonNode> holders = new ArrayList<>();
        if (root != null) {
            collect(root, holders);
        }
        if (holders.isEmpty()) {
            return null;
        }
        JsonNode holder = one(holders);
        if (holder instanceof ObjectNode object) {
            return changed(root, object);
        }
        ((ArrayNode) holder).set(chance.nextInt(holder.size()), "<here>");
        return root.toString().replace(HOLE, one(OddThings.VALUES));
    }

    private String changed(JsonNode root, ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = one(names);
        switch (chance.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 ->
                object.set(one(List.of("stage", "x".repeat(300), "a\u0000", "__proto__", name)), object.get(name));
            case 2 -> {
                String value = object.get(name).toString();
                object.put(name, "<here>");
                return root.toString().replace(HOLE, value + ",\"" + name + "\":" + value);
            }
            default -> object.put(name, "<here>");
        }
        return root.toString().replace(HOLE, one(OddThings.VALUES));
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
        }
        node.forEach(child -> collect(child, holders));
    }

    private static JsonNode parsed(String body) {
        try {
            return Wire.json().readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}

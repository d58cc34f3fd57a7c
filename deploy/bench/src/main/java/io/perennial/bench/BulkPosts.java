package io.perennial.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** (c) Interactions posted as streams of lines, by four clients at once. */
final class BulkPosts implements Measurement {

    private static final int CLIENTS = 4;
    private static final int LINES = 1000;

    @Override
    public String part() {
        return "c";
    }

    @Override
    public String title() {
        return "whole loop, bulk REST";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        List<Repetition> repetitions = Repetitions.withFloor(rig)
                .measure(
                        part(),
                        rig.options().events(),
                        BusyDay.ofEverybody(rig.customers()),
                        (deeds, round) -> post(rig, deeds));
        report.costs(this, repetitions, Target.NONE);
    }

    private static void post(Rig rig, List<Deed> deeds) throws Exception {
        int streams = (deeds.size() + LINES - 1) / LINES;
        ClosedLoop.run(CLIENTS, streams, stream -> {
            List<Deed> some = deeds.subList(stream * LINES, Math.min((stream + 1) * LINES, deeds.size()));
            List<JsonNode> results = rig.services()
                    .postLines(
                            rig.services().interaction(),
                            "/v1/interactions",
                            some.stream().map(deed -> deed.interaction().posted(deed.member(), Instant.now())));
            mustBeRecorded(results, some.size());
        });
    }

    private static void mustBeRecorded(List<JsonNode> results, int lines) {
        long recorded = results.stream()
                .filter(result -> result.path("status").asInt() == 201)
                .count();
        if (recorded != lines) {
            throw new IllegalStateException(
                    recorded + " of " + lines + " lines were recorded, the first was answered " + results.get(0));
        }
    }
}

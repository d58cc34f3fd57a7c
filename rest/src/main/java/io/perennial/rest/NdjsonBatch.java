package io.perennial.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.rest.errors.Faults;
import io.perennial.rest.errors.Incidents;
import io.perennial.rest.errors.ProblemBody;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lines that wait to be handled together, and the results that are told in their order. */
final class NdjsonBatch<T> {

    private record Result(long line, int status, Object id, ProblemBody problem) {}

    private final BatchHandler<T> handler;
    private final OutputStream out;
    private final ObjectMapper json;
    private final List<Line<T>> lines = new ArrayList<>();
    private final TreeMap<Long, Result> results = new TreeMap<>();

    NdjsonBatch(BatchHandler<T> handler, OutputStream out, ObjectMapper json) {
        this.handler = handler;
        this.out = out;
        this.json = json;
    }

    int size() {
        return lines.size() + results.size();
    }

    void add(Line<T> line) {
        lines.add(line);
    }

    void refuse(long line, Problem problem) {
        results.put(line, new Result(line, problem.status(), null, ProblemBody.of(problem, null, null)));
    }

    void flush() throws IOException {
        if (!lines.isEmpty()) {
            handle(lines);
        }
        for (Result result : results.values()) {
            out.write(json.writeValueAsBytes(result));
            out.write('\n');
        }
        out.flush();
        lines.clear();
        results.clear();
    }

    private void handle(List<Line<T>> some) {
        try {
            note(some, handler.take(List.copyOf(some)));
        } catch (RuntimeException e) {
            Problem problem = Faults.of(e);
            if (some.size() > 1 && problem.status() != 503) {
                some.forEach(line -> handle(List.of(line)));
            } else {
                fail(some, problem, problem.status() == 500 ? Incidents.note(e) : null);
            }
        }
    }

    private void note(List<Line<T>> some, List<Outcome> outcomes) {
        if (outcomes.size() != some.size()) {
            throw new IllegalStateException(outcomes.size() + " outcomes for " + some.size() + " lines");
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            long line = some.get(i).number();
            ProblemBody problem = outcome.problem() == null ? null : ProblemBody.of(outcome.problem(), null, null);
            results.put(line, new Result(line, outcome.status(), outcome.id(), problem));
        }
    }

    private void fail(List<Line<T>> some, Problem problem, String incident) {
        ProblemBody body = ProblemBody.of(problem, null, incident);
        some.forEach(line -> results.put(line.number(), new Result(line.number(), problem.status(), null, body)));
    }
}

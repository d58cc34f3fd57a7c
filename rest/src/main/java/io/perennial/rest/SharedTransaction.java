package io.perennial.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.perennial.rest.Idempotency.Slip;
import io.perennial.rest.IdempotencyRecords.Earlier;
import io.perennial.rest.IdempotencyRecords.Kept;
import io.perennial.rest.errors.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Requests that come while others are being committed share the next transaction: under load one commit and a constant number
 * of statements serve all who wait, and a customer about whom everybody writes is locked once for all of them. A request that
 * comes alone is done alone and at once.
 *
 * <p>Each caller keeps its own answer, record and refusal, as with {@link Idempotency#once}. When a shared transaction fails,
 * each request is done again alone, so that nobody pays for another's fault.
 *
 * @param <Q> a request
 */
public final class SharedTransaction<Q> {

    private static final int MOST = 64;
    private static final int PATIENCE_SECONDS = 10;
    private static final long MOMENT_NANOS = 2_000_000;

    private final Idempotency idempotency;
    private final IdempotencyRecords records;
    private final ObjectMapper json;
    private final Work<Q> work;
    private final ConcurrentLinkedQueue<Waiting<Q>> queue = new ConcurrentLinkedQueue<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore desk = new Semaphore(1, true);
    private int servedLast; // by who is at the desk

    SharedTransaction(Idempotency idempotency, IdempotencyRecords records, ObjectMapper json, Work<Q> work) {
        this.idempotency = idempotency;
        this.records = records;
        this.json = json;
        this.work = work;
    }

    /** Does what a request asks for, together with those that come at the same time, or answers as before. */
    public Response once(String key, Q request) {
        Slip slip = idempotency.slip(key, request);
        if (Span.current().getSpanContext().isSampled() || !idempotency.callerSeesAll()) {
            return alone(slip, request); // so that its trace, or what it may see, is its own
        }
        if (!underWay.add(slip.name())) {
            throw Earlier.stillRunning();
        }
        try {
            Waiting<Q> mine = new Waiting<>(slip, request);
            queue.add(mine);
            comeToTheDesk(mine);
            return mine.answer();
        } finally {
            underWay.remove(slip.name());
        }
    }

    /** How many requests wait to be served now. */
    int waiting() {
        return queue.size();
    }

    // Whoever comes to the desk and has not been served meanwhile serves all who wait.
    private void comeToTheDesk(Waiting<Q> mine) {
        try {
            if (!desk.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                leave(mine);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave(mine);
            return;
        }
        try {
            if (!mine.isServed()) {
                gather();
                List<Waiting<Q>> some = nextInLine(mine);
                servedLast = some.size();
                serve(some);
            }
        } finally {
            desk.release();
        }
    }

    // Where there was company a moment ago there will be more: whoever was just answered comes back at once or not.
    private void gather() {
        if (servedLast > 1) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }

    private void leave(Waiting<Q> mine) {
        if (queue.remove(mine)) {
            mine.refuse(new Problem(503, "busy", "Too many changes at once. Try again.").retryAfter(1));
        } else {
            mine.await();
        }
    }

    private List<Waiting<Q>> nextInLine(Waiting<Q> mine) {
        List<Waiting<Q>> next = new ArrayList<>();
        queue.remove(mine);
        next.add(mine);
        for (Waiting<Q> one = queue.poll(); one != null; one = next.size() < MOST ? queue.poll() : null) {
            next.add(one);
        }
        return next;
    }

    private void serve(List<Waiting<Q>> some) {
        if (some.size() == 1) {
            aloneAfterAll(some.get(0));
            return;
        }
        try {
            List<Runnable> served = QuarkusTransaction.disallowingExisting().call(() -> answers(some));
            served.forEach(Runnable::run);
        } catch (RuntimeException e) {
            if (Faults.of(e).status() == 503 && !Faults.isWorthRepeating(e)) {
                some.forEach(one -> one.refuse(e));
            } else {
                some.forEach(this::aloneAfterAll);
            }
        }
    }

    /** What each of them is to be told once this has been committed. */
    private List<Runnable> answers(List<Waiting<Q>> some) {
        List<Earlier> earlier = records.begin(some.stream().map(Waiting::slip).toList());
        List<Runnable> answers = new ArrayList<>(some.size());
        List<Waiting<Q>> fresh = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            Waiting<Q> one = some.get(i);
            Earlier known = earlier.get(i);
            if (known.isKnown()) {
                answers.add(() -> one.tell(() -> known.answerTo(one.slip())));
            } else {
                fresh.add(one);
            }
        }
        answers.addAll(freshAnswers(fresh));
        return answers;
    }

    private List<Runnable> freshAnswers(List<Waiting<Q>> fresh) {
        List<Runnable> answers = new ArrayList<>(fresh.size());
        List<Kept> keep = new ArrayList<>(fresh.size());
        List<Supplier<Response>> done =
                work.of(fresh.stream().map(Waiting::request).toList());
        for (int i = 0; i < done.size(); i++) {
            Waiting<Q> one = fresh.get(i);
            try {
                Answer answer = Answer.of(done.get(i).get(), json);
                keep.add(new Kept(one.slip(), answer));
                answers.add(() -> one.tell(() -> answer.response(false)));
            } catch (Problem refusal) {
                answers.add(() -> one.refuse(refusal));
            }
        }
        records.keep(keep);
        return answers;
    }

    private void aloneAfterAll(Waiting<Q> one) {
        one.tell(() -> alone(one.slip(), one.request()));
    }

    private Response alone(Slip slip, Q request) {
        return idempotency.once(slip, () -> work.of(List.of(request)).get(0).get());
    }

    /**
     * Does requests together, in the transaction that is open; answers for each of them, in the same order, how it says its
     * answer. A request that is refused (its supplier throws a {@link Problem}) must not have changed anything.
     */
    @FunctionalInterface
    public interface Work<Q> {
        List<Supplier<Response>> of(List<Q> requests);
    }
}

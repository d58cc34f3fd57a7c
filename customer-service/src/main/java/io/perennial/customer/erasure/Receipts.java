package io.perennial.customer.erasure;

import io.perennial.contract.Wire;
import io.perennial.customer.erasure.Receipt.Content;
import io.perennial.customer.erasure.Receipt.ServiceWord;
import io.perennial.customer.erasure.Receipt.Status;
import io.perennial.erasure.Erased;
import io.perennial.erasure.ErasureView;
import io.perennial.vault.Notary;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Composes receipts of what all services say, and signs one once nobody is missing. */
@ApplicationScoped
class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final Erasures erasures;
    private final Erased erased;
    private final Notary notary;
    private final Map<String, Function<UUID, CompletionStage<ErasureView>>> others = new TreeMap<>();

    Receipts(
            Erasures erasures,
            Erased erased,
            Notary notary,
            @RestClient InteractionErasures interaction,
            @RestClient ScoringErasures scoring,
            @RestClient LifecycleErasures lifecycle) {
        this.erasures = erasures;
        this.erased = erased;
        this.notary = notary;
        others.put("interaction-service", interaction::of);
        others.put("scoring-service", scoring::of);
        others.put("lifecycle-service", lifecycle::of);
    }

    /** A receipt carries its key, which proves nothing unless it is known from elsewhere that it is the bank's. */
    void tellKey(@Observes StartupEvent start) {
        LOG.infof("receipts of erasures are signed with %s", notary.publicKey().replace('\n', ' '));
    }

    /** The receipt of an erasure; empty if there was none. Others are asked until all have forgotten. */
    Optional<Receipt> of(UUID customerId) {
        return erasures.of(customerId)
                .map(erasure -> erasure.receipt() == null ? askedFor(erasure) : signed(erasure.receipt()));
    }

    private Receipt askedFor(Erasure erasure) {
        Content content = new Content(erasure.customerId(), erasure.erasedAt(), erasure.reason(), words(erasure));
        if (content.services().stream().anyMatch(word -> word.forgottenAt() == null)) {
            return new Receipt(Status.PENDING, content, null, null, null);
        }
        byte[] document = Wire.write(content);
        Notary.Signature signature = notary.sign(document);
        Erasure kept = erasures.keep(
                erasure.customerId(), new Erasure.Signed(document, signature.value(), signature.publicKey()));
        return signed(kept.receipt());
    }

    private List<ServiceWord> words(Erasure erasure) {
        Map<String, CompletableFuture<Optional<ErasureView>>> asked = new TreeMap<>();
        others.forEach((service, question) -> asked.put(service, ask(question, erasure.customerId())));
        List<ServiceWord> words = new ArrayList<>();
        words.add(erased.of(erasure.customerId())
                .map(view -> new ServiceWord("customer-service", view.forgottenAt(), view.stores()))
                .orElseThrow());
        asked.forEach((service, answer) -> words.add(answer.join()
                .map(view -> new ServiceWord(service, view.forgottenAt(), view.stores()))
                .orElseGet(() -> new ServiceWord(service, null, List.of()))));
        return words;
    }

    // Who has not heard of it yet, or is away, is asked again the next time.
    private CompletableFuture<Optional<ErasureView>> ask(
            Function<UUID, CompletionStage<ErasureView>> question, UUID customerId) {
        return CompletableFuture.completedFuture(customerId)
                .thenCompose(question)
                .toCompletableFuture()
                .thenApply(Optional::of)
                .exceptionally(trouble -> Optional.empty());
    }

    private static Receipt signed(Erasure.Signed receipt) {
        try {
            Content content = Wire.json().readValue(receipt.document(), Content.class);
            return new Receipt(Status.COMPLETE, content, receipt.document(), receipt.signature(), receipt.publicKey());
        } catch (IOException e) {
            throw new UncheckedIOException("a receipt on record cannot be read", e);
        }
    }
}

package io.perennial.interaction.complaints;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.interaction.words.SpokenWords;
import io.perennial.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Carries out what staff do with a complaint. */
@ApplicationScoped
class ComplaintHandling {

    private final Complaints complaints;
    private final SpokenWords words;
    private final Outbox outbox;

    ComplaintHandling(Complaints complaints, SpokenWords words, Outbox outbox) {
        this.words = words;
        this.complaints = complaints;
        this.outbox = outbox;
    }

    @Transactional(MANDATORY)
    ComplaintView handle(UUID id, Command command) {
        Complaint complaint = complaints.locked(id);
        complaint.follow(command).ifPresent(outbox::append);
        words.keep(complaint.saidLast(command).stream().toList());
        return complaint.view(words.shown(complaint.wordIds()));
    }
}

package io.perennial.access;

/** How much of who customers are somebody is shown. The more, the later in this list. */
public enum Disclosure {

    /** As much as it takes to recognise somebody whom one knows. */
    MASKED,

    /** The same, but all of it if they say why; which is on record. */
    FOR_A_REASON,

    /** All of it. */
    CLEAR
}

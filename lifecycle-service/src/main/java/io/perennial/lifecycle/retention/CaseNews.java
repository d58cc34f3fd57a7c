package io.perennial.lifecycle.retention;

import io.perennial.contract.LifecycleEvent;
import java.util.List;

/**
 * What a fold meant for a customer's cases.
 *
 * @param open the case that is open now; null if none is
 * @param hasChanged whether any case was opened, closed, dated anew or withdrawn
 * @param events what others hear of it
 */
public record CaseNews(OpenCase open, boolean hasChanged, List<LifecycleEvent> events) {}

package io.perennial.lifecycle.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A decision table compiled by the DMN library: built once per version, then asked from any thread. */
final class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final String FIRED = "fired";

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** @throws InvalidModel if the library cannot make sense of it */
    Engine(String xml) {
        Resource resource = ResourceFactory.newByteArrayResource(xml.getBytes(StandardCharsets.UTF_8));
        resource.setResourceType(ResourceType.DMN);
        resource.setSourcePath("rules.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(Engine.class.getClassLoader())
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(e -> new InvalidModel("does-not-compile", "The model cannot be compiled."));
        model = runtime.getModels().get(0);
        List<Fault> faults = errors(model.getMessages());
        if (!faults.isEmpty()) {
            throw new InvalidModel(faults);
        }
        runtime.addListener(new FiredRules());
    }

    /** Ids of the rules that fire, in the order that the hit policy gives them. */
    @SuppressWarnings("unchecked")
    List<String> fired(Map<String, Object> facts) {
        DMNResult result = evaluated(facts);
        if (result.hasErrors()) {
            // tried out before it was let in, so this is rare; the customer stays where they are, others go on
            LOG.warnf("Rules of %s could not be evaluated for a customer", model.getName());
        }
        Object fired = result.getContext().getMetadata().get(FIRED);
        return fired == null ? List.of() : (List<String>) fired;
    }

    /** What goes wrong when these facts are asked about; nothing if all is well. */
    List<Fault> faultsWith(Map<String, Object> facts) {
        return errors(evaluated(facts).getMessages());
    }

    private DMNResult evaluated(Map<String, Object> facts) {
        DMNContext context = runtime.newContext();
        facts.forEach(context::set);
        return runtime.evaluateAll(model, context);
    }

    private static List<Fault> errors(List<DMNMessage> messages) {
        return messages.stream()
                .filter(message -> message.getSeverity() == DMNMessage.Severity.ERROR)
                .map(message -> new Fault(message.getSourceId(), "does-not-compile", message.getText()))
                .distinct()
                .limit(100)
                .toList();
    }

    /** The library answers with output values; which rules they come from it says only to a listener. */
    private static final class FiredRules implements DMNRuntimeEventListener {

        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            event.getResult().getContext().getMetadata().set(FIRED, List.copyOf(event.getSelectedIds()));
        }
    }
}

package io.perennial.customer.erasure;

import io.perennial.erasure.ErasureView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What scoring-service says of erasures. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "scoring-service")
@Path("/v1/erasures")
interface ScoringErasures {

    @GET
    @Path("/{customerId}")
    CompletionStage<ErasureView> of(@PathParam("customerId") UUID customerId);
}

package io.perennial.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that is put on record: every read of personal data, and every change. What cannot be recorded is not answered. Changes that
 * {@link io.perennial.rest.Idempotency} does once need no mark, it records them; refusals are recorded by {@link RefusedCalls}.
 */
@InterceptorBinding
@Target({METHOD, TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {}

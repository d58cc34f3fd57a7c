/**
 * What can be known about the manifests without a cluster: that they are what {@code kubectl kustomize} makes, that Kubernetes and the
 * operators know every field, and that they agree with the code: ports, settings, topics, rights, connections.
 */
package io.perennial.kubernetes;

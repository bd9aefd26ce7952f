package dev.imagegallery.internal.emulator.template;

/** What a deployment deploys to. */
public enum ScopeLevel {
  RESOURCE_GROUP,
  SUBSCRIPTION,
  MANAGEMENT_GROUP,
  TENANT
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A planned resource, with where it came from. */
final class Planned implements PlannedResource {

  private final Session session;
  private final ResourceDefinition definition;
  private final Identity identity;
  private final int index;
  private final boolean condition;
  private final @Nullable CopyLoop loop;
  private final Set<PlannedResource> dependencies = new LinkedHashSet<>();

  /** Type, name, version and id, all of them full. */
  record Identity(String type, String name, String apiVersion, String id) {}

  Planned(
      Session session,
      ResourceDefinition definition,
      Identity identity,
      int index,
      boolean condition,
      @Nullable CopyLoop loop) {
    this.session = session;
    this.definition = definition;
    this.identity = identity;
    this.index = index;
    this.condition = condition;
    this.loop = loop;
  }

  ResourceDefinition definition() {
    return definition;
  }

  /** The loop that it is an iteration of; null if it is not in one. */
  @Nullable CopyLoop loop() {
    return loop;
  }

  void addDependency(Planned other) {
    if (other != this) {
      dependencies.add(other);
    }
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public @Nullable String symbolicName() {
    return definition.symbolicName();
  }

  @Override
  public String type() {
    return identity.type();
  }

  @Override
  public String name() {
    return identity.name();
  }

  @Override
  public String apiVersion() {
    return identity.apiVersion();
  }

  @Override
  public String id() {
    return identity.id();
  }

  @Override
  public boolean condition() {
    return condition;
  }

  @Override
  public boolean existing() {
    return definition.isExisting();
  }

  @Override
  public List<PlannedResource> dependencies() {
    return List.copyOf(dependencies);
  }

  @Override
  public boolean nestedDeployment() {
    return NestedDeployment.is(definition.node());
  }

  @Override
  public ObjectNode body() {
    return new BodyEvaluator(session).evaluate(this, Phase.RUNTIME);
  }

  @Override
  public ObjectNode preview() {
    return new BodyEvaluator(session).evaluate(this, Phase.PREVIEW);
  }
}

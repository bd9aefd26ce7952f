package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The role assignments of all scopes. They go with the resource they were made for. The kernel's
 * lock guards it.
 */
final class RoleAssignments {

  static final String TYPE = "Microsoft.Authorization/roleAssignments";

  private final Documents kept;

  RoleAssignments(Kernel kernel) {
    kept = Documents.keptBy(kernel, "roleAssignments");
  }

  /**
   * One assignment, as far as access depends on it.
   *
   * @param scope id of what it is for and all below; {@code ""} for the tenant
   * @param principalId who has it
   * @param roleName GUID of the role
   */
  record Grant(String scope, String principalId, String roleName) {

    boolean isSame(Grant other) {
      return scope.equalsIgnoreCase(other.scope)
          && principalId.equalsIgnoreCase(other.principalId)
          && roleName.equals(other.roleName);
    }
  }

  @Nullable ObjectNode find(String id) {
    return kept.find(id);
  }

  void put(String id, ObjectNode document) {
    kept.put(id, document);
  }

  @Nullable ObjectNode remove(String id) {
    return kept.remove(id);
  }

  List<ObjectNode> matching(Predicate<ObjectNode> wanted) {
    return kept.all().stream().filter(wanted).toList();
  }

  boolean isUsed(String roleName) {
    return kept.all().stream().anyMatch(one -> grant(one).roleName().equals(roleName));
  }

  /** Whether a principal has a role at exactly this scope already. */
  boolean contains(Grant wanted) {
    return kept.all().stream().map(RoleAssignments::grant).anyMatch(wanted::isSame);
  }

  static Grant grant(ObjectNode document) {
    return new Grant(
        scope(document).id(),
        principal(document),
        RoleDefinition.nameIn(Docs.text(document, "properties", "roleDefinitionId")));
  }

  static Scope scope(ObjectNode document) {
    return new Scope(Docs.text(document, "properties", "scope"));
  }

  static String principal(ObjectNode document) {
    return Docs.text(document, "properties", "principalId");
  }
}

// A reader of one gallery: a role assignment's life.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { AuthorizationManagementClient } from "@azure/arm-authorization";
import { all, names, refusal, step } from "./steps.mjs";

const principalId = "dddddddd-2222-3333-4444-555555555555";
const assigned = { principalId, principalType: "ServicePrincipal" };

/** Lets somebody read the scope, and no longer. */
export async function access(face, credential, subscription, endpoint, scope) {
  const client = new AuthorizationManagementClient(credential, subscription, { endpoint });
  const { roleAssignments, roleDefinitions } = client;
  const name = randomUUID();
  let roleDefinitionId;

  await step(face, "role definition: find", async () => {
    const found = await all(roleDefinitions.list(scope, { filter: "roleName eq 'Reader'" }));
    assert.deepEqual(
      found.map((role) => role.roleName),
      ["Reader"],
    );
    roleDefinitionId = found[0].id;
  });

  await step(face, "role assignment: create", async () => {
    const parameters = { ...assigned, roleDefinitionId };
    const created = await roleAssignments.create(scope, name, parameters);
    assert.equal(created.principalId, principalId);
    assert.equal(created.scope.toLowerCase(), scope.toLowerCase());
  });

  await step(face, "role assignment: again, by another name, is refused", async () => {
    const parameters = { ...assigned, roleDefinitionId };
    const attempt = async () => roleAssignments.create(scope, randomUUID(), parameters);
    await assert.rejects(attempt, refusal(409, "RoleAssignmentExists"));
  });

  await step(face, "role assignment: show, list", async () => {
    const read = await roleAssignments.get(scope, name);
    assert.equal(read.roleDefinitionId.toLowerCase(), roleDefinitionId.toLowerCase());
    const here = roleAssignments.listForScope(scope, { filter: "atScope()" });
    assert.ok((await names(here)).includes(name));
    assert.ok((await names(roleAssignments.listForSubscription())).includes(name));
  });

  await step(face, "role assignment: delete", async () => {
    await roleAssignments.delete(scope, name);
    assert.ok(!(await names(roleAssignments.listForScope(scope))).includes(name));
  });
}

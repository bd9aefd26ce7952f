// What is made from an image: a virtual machine with a network, and a scale set.
import assert from "node:assert/strict";
import { all, names, step } from "./steps.mjs";

const osProfile = { adminUsername: "ann", adminPassword: "Secret 123456" };
const network = "2024-05-01";

function fromImage(id) {
  return { imageReference: { id }, osDisk: { createOption: "FromImage" } };
}

export async function machines(face, compute, resources, { group, location, definition, version }) {
  const networks = `${version.split("/providers/")[0]}/providers/Microsoft.Network`;
  const put = async (path, properties) =>
    resources.resources.beginCreateOrUpdateByIdAndWait(`${networks}/${path}`, network, {
      location,
      properties,
    });
  const subnet = { id: `${networks}/virtualNetworks/net/subnets/inner` };

  await step(face, "network: create", async () => {
    const created = await put("virtualNetworks/net", {
      addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      subnets: [{ name: "inner", properties: { addressPrefix: "10.0.0.0/24" } }],
    });
    assert.equal(created.properties.subnets[0].id, subnet.id);
    const card = await put("networkInterfaces/web", {
      ipConfigurations: [{ name: "first", properties: { subnet } }],
    });
    assert.match(card.properties.ipConfigurations[0].properties.privateIPAddress, /^10\.0\.0\./);
  });

  for (const [kind, id] of Object.entries({ version, definition })) {
    await step(face, `virtual machine: create from a ${kind}`, async () => {
      const created = await compute.virtualMachines.beginCreateOrUpdateAndWait(group, "web", {
        location,
        hardwareProfile: { vmSize: "Standard_B1s" },
        osProfile: { computerName: "web", ...osProfile },
        storageProfile: fromImage(id),
        networkProfile: {
          networkInterfaces: [{ id: `${networks}/networkInterfaces/web`, primary: true }],
        },
      });
      assert.equal(created.provisioningState, "Succeeded");
      assert.equal(created.storageProfile.imageReference.id.toLowerCase(), id.toLowerCase());
      assert.equal(created.storageProfile.imageReference.exactVersion, "1.0.0");
      const view = await compute.virtualMachines.instanceView(group, "web");
      assert.ok(view.statuses.some(({ code }) => code === "PowerState/running"));
      await compute.virtualMachines.beginDeleteAndWait(group, "web");
      assert.deepEqual(await names(compute.virtualMachines.list(group)), []);
    });
  }

  await step(face, "scale set: create from a version", async () => {
    const created = await compute.virtualMachineScaleSets.beginCreateOrUpdateAndWait(group, "set", {
      location,
      sku: { name: "Standard_DS1_v2", tier: "Standard", capacity: 2 },
      orchestrationMode: "Uniform",
      upgradePolicy: { mode: "Manual" },
      virtualMachineProfile: {
        osProfile: { computerNamePrefix: "set", ...osProfile },
        storageProfile: fromImage(version),
        networkProfile: {
          networkInterfaceConfigurations: [
            {
              name: "card",
              primary: true,
              ipConfigurations: [{ name: "first", subnet }],
            },
          ],
        },
      },
    });
    assert.equal(created.provisioningState, "Succeeded");
    const { imageReference } = created.virtualMachineProfile.storageProfile;
    assert.equal(imageReference.id.toLowerCase(), version.toLowerCase());
  });

  await step(face, "scale set: its instances have the version", async () => {
    const instances = await all(compute.virtualMachineScaleSetVMs.list(group, "set"));
    assert.deepEqual(
      instances.map(({ storageProfile }) => storageProfile.imageReference.exactVersion),
      ["1.0.0", "1.0.0"],
    );
  });

  await step(face, "scale set: grow, list, delete", async () => {
    await compute.virtualMachineScaleSets.beginUpdateAndWait(group, "set", {
      sku: { name: "Standard_DS1_v2", tier: "Standard", capacity: 3 },
    });
    assert.equal((await all(compute.virtualMachineScaleSetVMs.list(group, "set"))).length, 3);
    assert.deepEqual(await names(compute.virtualMachineScaleSets.list(group)), ["set"]);
    await compute.virtualMachineScaleSets.beginDeleteAndWait(group, "set");
    assert.deepEqual(await names(compute.virtualMachineScaleSets.list(group)), []);
  });
}

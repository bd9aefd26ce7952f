package dev.imagegallery.examples.deploy;

import dev.imagegallery.deployment.DeploymentTemplate;

/** The templates of the example. Each is what a file would hold. */
final class Templates {

  private static final String HEAD =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
      """;

  /** A gallery. */
  static final DeploymentTemplate GALLERY =
      DeploymentTemplate.parse(
          HEAD
              + """
                "parameters": {
                  "galleryName": {"type": "string"},
                  "location": {"type": "string", "defaultValue": "[resourceGroup().location]"}
                },
                "resources": [{
                  "type": "Microsoft.Compute/galleries",
                  "apiVersion": "2024-03-03",
                  "name": "[parameters('galleryName')]",
                  "location": "[parameters('location')]",
                  "properties": {"description": "Images of the example"}
                }],
                "outputs": {
                  "galleryId": {
                    "type": "string",
                    "value": "[resourceId('Microsoft.Compute/galleries', parameters('galleryName'))]"
                  }
                }
              }""");

  /** An image definition in a gallery. */
  static final DeploymentTemplate DEFINITION =
      DeploymentTemplate.parse(
          HEAD
              + """
                "parameters": {
                  "galleryName": {"type": "string"},
                  "definitionName": {"type": "string"},
                  "sku": {"type": "string", "defaultValue": "Server"},
                  "location": {"type": "string", "defaultValue": "[resourceGroup().location]"}
                },
                "resources": [{
                  "type": "Microsoft.Compute/galleries/images",
                  "apiVersion": "2024-03-03",
                  "name": "[concat(parameters('galleryName'), '/', parameters('definitionName'))]",
                  "location": "[parameters('location')]",
                  "properties": {
                    "osType": "Linux",
                    "osState": "Generalized",
                    "identifier": {
                      "publisher": "Contoso",
                      "offer": "[parameters('definitionName')]",
                      "sku": "[parameters('sku')]"
                    }
                  }
                }]
              }""");

  /** A managed image of a disk, and an image version made from it in several regions. */
  static final DeploymentTemplate VERSION =
      DeploymentTemplate.parse(
          HEAD
              + """
                "parameters": {
                  "galleryName": {"type": "string"},
                  "definitionName": {"type": "string"},
                  "versionName": {"type": "string"},
                  "diskUri": {"type": "string"},
                  "regions": {"type": "array"},
                  "replicas": {"type": "int", "defaultValue": 1},
                  "location": {"type": "string", "defaultValue": "[resourceGroup().location]"}
                },
                "variables": {
                  "imageName": "[concat(parameters('definitionName'), '-', parameters('versionName'))]"
                },
                "resources": [{
                  "type": "Microsoft.Compute/images",
                  "apiVersion": "2024-07-01",
                  "name": "[variables('imageName')]",
                  "location": "[parameters('location')]",
                  "properties": {
                    "hyperVGeneration": "V1",
                    "storageProfile": {"osDisk": {
                      "osType": "Linux",
                      "osState": "Generalized",
                      "blobUri": "[parameters('diskUri')]"
                    }}
                  }
                }, {
                  "type": "Microsoft.Compute/galleries/images/versions",
                  "apiVersion": "2024-03-03",
                  "name": "[join(createArray(parameters('galleryName'), parameters('definitionName'), parameters('versionName')), '/')]",
                  "location": "[parameters('location')]",
                  "dependsOn": ["[resourceId('Microsoft.Compute/images', variables('imageName'))]"],
                  "properties": {
                    "publishingProfile": {
                      "replicaCount": "[parameters('replicas')]",
                      "copy": [{
                        "name": "targetRegions",
                        "count": "[length(parameters('regions'))]",
                        "input": {"name": "[parameters('regions')[copyIndex('targetRegions')]]"}
                      }]
                    },
                    "storageProfile": {"source": {
                      "id": "[resourceId('Microsoft.Compute/images', variables('imageName'))]"
                    }}
                  }
                }],
                "outputs": {
                  "versionId": {
                    "type": "string",
                    "value": "[resourceId('Microsoft.Compute/galleries/images/versions', parameters('galleryName'), parameters('definitionName'), parameters('versionName'))]"
                  }
                }
              }""");

  /** A network and a machine in it, made from an image. */
  static final DeploymentTemplate MACHINE =
      DeploymentTemplate.parse(
          HEAD
              + """
                "parameters": {
                  "machineName": {"type": "string"},
                  "imageId": {"type": "string"},
                  "adminPassword": {"type": "securestring"},
                  "location": {"type": "string", "defaultValue": "[resourceGroup().location]"}
                },
                "variables": {
                  "network": "[concat(parameters('machineName'), '-net')]",
                  "interface": "[concat(parameters('machineName'), '-nic')]"
                },
                "resources": [{
                  "type": "Microsoft.Network/virtualNetworks",
                  "apiVersion": "2023-04-01",
                  "name": "[variables('network')]",
                  "location": "[parameters('location')]",
                  "properties": {
                    "addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
                    "subnets": [{"name": "default", "properties": {"addressPrefix": "10.0.0.0/24"}}]
                  }
                }, {
                  "type": "Microsoft.Network/networkInterfaces",
                  "apiVersion": "2023-04-01",
                  "name": "[variables('interface')]",
                  "location": "[parameters('location')]",
                  "dependsOn": ["[resourceId('Microsoft.Network/virtualNetworks', variables('network'))]"],
                  "properties": {"ipConfigurations": [{
                    "name": "first",
                    "properties": {"subnet": {
                      "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', variables('network'), 'default')]"
                    }}
                  }]}
                }, {
                  "type": "Microsoft.Compute/virtualMachines",
                  "apiVersion": "2024-07-01",
                  "name": "[parameters('machineName')]",
                  "location": "[parameters('location')]",
                  "dependsOn": ["[resourceId('Microsoft.Network/networkInterfaces', variables('interface'))]"],
                  "properties": {
                    "hardwareProfile": {"vmSize": "Standard_D2s_v5"},
                    "storageProfile": {"imageReference": {"id": "[parameters('imageId')]"}},
                    "osProfile": {
                      "computerName": "[parameters('machineName')]",
                      "adminUsername": "operator",
                      "adminPassword": "[parameters('adminPassword')]"
                    },
                    "networkProfile": {"networkInterfaces": [{
                      "id": "[resourceId('Microsoft.Network/networkInterfaces', variables('interface'))]"
                    }]}
                  }
                }],
                "outputs": {
                  "imageVersion": {
                    "type": "string",
                    "value": "[reference(parameters('machineName')).storageProfile.imageReference.exactVersion]"
                  }
                }
              }""");

  private Templates() {}
}

#!/usr/bin/env bash
# Drives the real Azure CLI through the life of a gallery, against the emulator over HTTPS.
#
#   az-against-emulator.sh JAR [SHIM [TEMPLATES]]
#
# JAR        the emulator's jar; or variable EMULATOR_JAR
# SHIM       a folder for PYTHONPATH, for an az that its packagers gave the wrong libraries; or
#            AZ_SHIM; "" for none
# TEMPLATES  a folder with the quickstart templates sig-create and sig-image-definition-create, to
#            be deployed beside those of this script; or variable TEMPLATES
#
# It installs nothing and leaves nothing behind. Without az it says so and succeeds. The last line
# is "N passed, N failed"; the exit code is 1 if any failed.
set -u

jar=${1:-${EMULATOR_JAR:-}}
shim=${2:-${AZ_SHIM:-}}
templates=${3:-${TEMPLATES:-}}

if ! command -v az >/dev/null; then
  echo "skipped: there is no az on this machine"
  exit 0
fi
if [ ! -f "$jar" ]; then
  echo "usage: $0 JAR [SHIM [TEMPLATES]]; no emulator at '$jar'" >&2
  exit 2
fi

subscription=11111111-2222-3333-4444-555555555555
tenant=99999999-2222-3333-4444-555555555555
client=cccccccc-2222-3333-4444-555555555555
reader=dddddddd-2222-3333-4444-555555555555
passed=0
failed=0

work=$(mktemp -d)
mkfifo "$work/stdin"
java -jar "$jar" --port 0 --tls-dir "$work/tls" --subscription "$subscription=Test" \
  --tenant "$tenant" <"$work/stdin" >"$work/ready" 2>"$work/log" &
emulator=$!
exec 3>"$work/stdin"

# The emulator stops when its standard input closes.
finish() {
  exec 3>&-
  wait "$emulator" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

tries=0
until [ -s "$work/ready" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$emulator" 2>/dev/null; then
    echo "the emulator does not start:" >&2
    cat "$work/log" >&2
    exit 2
  fi
  sleep 0.1
done
endpoint=$(sed -n 's/.*"endpoint":"\([^"]*\)".*/\1/p' "$work/ready")
ca=$(sed -n 's/.*"caPem":"\([^"]*\)".*/\1/p' "$work/ready")

unset HTTP_PROXY HTTPS_PROXY http_proxy https_proxy
export AZURE_CONFIG_DIR=$work/config REQUESTS_CA_BUNDLE=$ca
export AZURE_CORE_COLLECT_TELEMETRY=no AZURE_CORE_NO_COLOR=true AZURE_CORE_SURVEY_MESSAGE=no
export AZURE_CORE_OUTPUT=tsv AZURE_CORE_ONLY_SHOW_ERRORS=true
[ -z "$shim" ] || export PYTHONPATH=$shim
mkdir "$AZURE_CONFIG_DIR"

# check NAME PATTERN COMMAND...: the command succeeds and answers what matches.
check() {
  local name=$1 pattern=$2 out
  shift 2
  if out=$("$@" 2>&1) && [[ $out =~ ^$pattern$ ]]; then
    pass "$name"
  else
    fail "$name" "$out"
  fi
}

# refuse NAME PATTERN COMMAND...: the command fails with an error that contains a match.
refuse() {
  local name=$1 pattern=$2 out
  shift 2
  if out=$("$@" 2>&1) || ! [[ $out =~ $pattern ]]; then
    fail "$name" "$out"
  else
    pass "$name"
  fi
}

pass() {
  passed=$((passed + 1))
  echo "ok    $1"
}

fail() {
  failed=$((failed + 1))
  echo "FAIL  $1"
  sed 's/^/        /' <<<"$2" | tail -n 8
}

cat >"$work/cloud.json" <<JSON
{"endpoints":{"resourceManager":"$endpoint","management":"$endpoint/",
  "activeDirectory":"$endpoint/adfs","activeDirectoryResourceId":"$endpoint/",
  "activeDirectoryGraphResourceId":"$endpoint/","microsoftGraphResourceId":"$endpoint/",
  "gallery":"$endpoint/","vmImageAliasDoc":"$endpoint/aliases.json"},
 "suffixes":{"storageEndpoint":"core.localhost","keyvaultDns":".vault.localhost"}}
JSON

login=(az login --service-principal -u "$client" --tenant "$tenant")
gallery=/subscriptions/$subscription/resourceGroups/images/providers/Microsoft.Compute/galleries/first
definition=(-g images -r first -i linux)
version=("${definition[@]}" -e 1.0.0)
excluded=("${definition[@]}" -e 1.1.0)
group=(-g images -n)
feature=(--namespace Microsoft.Compute --name GalleryPreview)

check "cloud register" "" az cloud register -n local --cloud-config "@$work/cloud.json"
check "cloud set" "" az cloud set -n local
check "login" "$subscription" "${login[@]}" -p any-secret --query "[].id"
check "account list" "$subscription" az account list --query "[].id"
check "account list-locations" "West US" \
  az account list-locations --query "[?name=='westus'].displayName"

check "feature register" "Registering" \
  az feature register "${feature[@]}" --query properties.state
check "feature show" "Registered" az feature show "${feature[@]}" --query properties.state
check "feature list" "Registered" az feature list --namespace Microsoft.Compute \
  --query "[?name=='Microsoft.Compute/GalleryPreview'].properties.state"
check "provider register" "" az provider register -n Microsoft.Compute --wait
check "provider show" "Registered" \
  az provider show -n Microsoft.Compute --query registrationState

check "group create" "Succeeded" \
  az group create -n images -l westus --query properties.provisioningState
check "group exists" "true" az group exists -n images
check "group show" "westus" az group show -n images --query location

check "sig create" "Succeeded" az sig create -g images -r first --query provisioningState
check "sig create with description" "Second one" \
  az sig create -g images -r second --description "Second one" --query description
check "sig list" "first"$'\n'"second" az sig list -g images --query "[].name"
check "sig list of all" "2" az sig list --query "length(@)"
check "sig show" "$gallery" az sig show -g images -r first --query id
check "sig update" "Changed" \
  az sig update -g images -r first --set description=Changed --query description
refuse "sig show of none" "ResourceNotFound" az sig show -g images -r third

check "image-definition create" "Generalized" \
  az sig image-definition create "${definition[@]}" -p Contoso -f Finance -s Backend \
  --os-type Linux --os-state generalized --query osState
check "image-definition list" "linux" \
  az sig image-definition list -g images -r first --query "[].name"
check "image-definition show" "Contoso Finance Backend" \
  az sig image-definition show "${definition[@]}" \
  --query "join(' ', [identifier.publisher, identifier.offer, identifier.sku])"
check "image-definition update" "Words" \
  az sig image-definition update "${definition[@]}" --set description=Words --query description
refuse "sig delete of one in use" "nested resources" az sig delete -g images -r first

check "disk create" "Succeeded" \
  az disk create "${group[@]}" disk --size-gb 30 --os-type Linux --query provisioningState
check "snapshot create" "Succeeded" \
  az snapshot create "${group[@]}" snapshot --source disk --query provisioningState
check "image-version create" "Succeeded" az sig image-version create "${version[@]}" \
  --os-snapshot snapshot --target-regions westus=2 eastus --query provisioningState
check "image-version show" "Completed" az sig image-version show "${version[@]}" \
  --expand ReplicationStatus --query replicationStatus.aggregatedState
check "image-version list" "1.0.0" \
  az sig image-version list "${definition[@]}" --query "[].name"
check "image-version update" "3" az sig image-version update "${version[@]}" \
  --add publishingProfile.targetRegions name=westus2 regionalReplicaCount=1 \
  --query "length(publishingProfile.targetRegions)"

all_galleries() {
  az account list -otsv --query "[].id" | xargs -n 1 az sig list --query "[].name" --subscription
}
check "sig list of each subscription" "first"$'\n'"second" all_galleries

assignment=(az role assignment create --role Reader --scope "$gallery"
  --assignee-object-id "$reader")
check "role assignment create" "$reader" "${assignment[@]}" --query principalId
check "role assignment create again" "$reader" "${assignment[@]}" --query principalId
check "role assignment list" "Reader" \
  az role assignment list --scope "$gallery" --query "[].roleDefinitionName"
check "role assignment list of all" "1" az role assignment list --all --query "length(@)"
check "role assignment list of one" "$gallery" \
  az role assignment list --scope "$gallery" --assignee "$reader" --query "[].scope"
check "role assignment delete" "" \
  az role assignment delete --scope "$gallery" --assignee "$reader"
check "role assignment list of none" "0" \
  az role assignment list --scope "$gallery" --query "length(@)"
check "role assignment create for whom az looks up" "ServicePrincipal" \
  az role assignment create --role Contributor --scope "$gallery" --assignee "$reader" \
  --query principalType
check "role definition list" "Reader" \
  az role definition list --name Reader --query "[].roleName"

check "network vnet create" "Succeeded" \
  az network vnet create "${group[@]}" net --subnet-name inner --query newVNet.provisioningState
check "network vnet subnet show" "inner" \
  az network vnet subnet show -g images --vnet-name net -n inner --query name
check "network public-ip create" "Succeeded" \
  az network public-ip create "${group[@]}" ip --query publicIp.provisioningState
check "network nic create" "10.*" \
  az network nic create "${group[@]}" nic --vnet-name net --subnet inner \
  --query "NewNIC.ipConfigurations[0].privateIpAddress"
check "resource list" ".*first.*" az resource list -g images --query "[].name"
check "storage account create" "$endpoint/_blob/account/" \
  az storage account create "${group[@]}" account --query primaryEndpoints.blob
check "storage account keys list" "key1"$'\n'"key2" \
  az storage account keys list "${group[@]}" account --query "[].keyName"
check "lock create" "CanNotDelete" az lock create -g images -n keep --lock-type CanNotDelete \
  --query level
check "lock delete" "" az lock delete -g images -n keep
check "disk-encryption-set create" "[0-9a-f-]{36}" \
  az disk-encryption-set create "${group[@]}" des --source-vault safe \
  --key-url https://safe.vault.localhost/keys/k/1 --query identity.principalId
check "image create" "Succeeded" \
  az image create "${group[@]}" image --source snapshot --os-type Linux --query provisioningState
check "image show" ".*/snapshots/snapshot" \
  az image show "${group[@]}" image --query storageProfile.osDisk.snapshot.id
check "image update" "test" az image update "${group[@]}" image --set tags.stage=test \
  --query tags.stage
check "image list" "image" az image list -g images --query "[].name"

regions_of='publishingProfile.targetRegions[].[name,regionalReplicaCount]'
profile='publishingProfile.[excludeFromLatest, endOfLifeDate]'
check "image-version create from a managed image" "Succeeded" \
  az sig image-version create "${excluded[@]}" --managed-image image \
  --target-regions westus=1 eastus=2 --exclude-from-latest true --end-of-life-date 2035-12-31 \
  --query provisioningState
check "image-version show its source" ".*/images/image" \
  az sig image-version show "${excluded[@]}" --query storageProfile.source.id
check "image-version show its regions" "West US"$'\t1\n'"East US"$'\t2' \
  az sig image-version show "${excluded[@]}" --query "$regions_of"
check "image-version show that it is excluded, and until when" $'true\n2035-12-31T.*' \
  az sig image-version show "${excluded[@]}" --query "$profile"
check "image-version show without ReplicationStatus" "" \
  az sig image-version show "${excluded[@]}" --query replicationStatus
check "image-version show with ReplicationStatus" $'Completed\t100\nCompleted\t100' \
  az sig image-version show "${excluded[@]}" --expand ReplicationStatus \
  --query "replicationStatus.summary[].[state,progress]"
check "image-version update its end of life" $'true\n2036-01-31T.*' \
  az sig image-version update "${excluded[@]}" \
  --set publishingProfile.endOfLifeDate=2036-01-31T00:00:00Z --query "$profile"
check "image-version update a count" "West US"$'\t1\n'"East US"$'\t3' \
  az sig image-version update "${excluded[@]}" \
  --set publishingProfile.targetRegions[1].regionalReplicaCount=3 --query "$regions_of"
check "image-version list of two" "1.0.0"$'\n'"1.1.0" \
  az sig image-version list "${definition[@]}" --query "[].name"
check "vm list-sizes" ".*Standard_DS1_v2.*" az vm list-sizes -l westus --query "[].name"
check "vm list-usage" "2" \
  az vm list-usage -l westus --query "[?name.value=='galleries'].currentValue"

image=$gallery/images/linux
machine=(--admin-username ann --admin-password "Secret 123456" --size Standard_DS1_v2)
check "vm create from a version" "VM running" az vm create "${group[@]}" vm1 \
  --image "$image/versions/1.0.0" "${machine[@]}" --query powerState
check "vm create from a definition, whose latest is excluded" "10\.0\.0\..*" az vm create "${group[@]}" vm2 \
  --image "$image" "${machine[@]}" --query privateIpAddress
check "vm show" "1.0.0" az vm show "${group[@]}" vm2 \
  --query storageProfile.imageReference.exactVersion
check "image-version update to be the latest" $'false\n2036-01-31T.*' \
  az sig image-version update "${excluded[@]}" \
  --set publishingProfile.excludeFromLatest=false --query "$profile"
check "vm create from a definition, whose latest is not excluded" "VM running" \
  az vm create "${group[@]}" vm3 --image "$image" "${machine[@]}" --query powerState
check "vm show the new latest" "1.1.0" az vm show "${group[@]}" vm3 \
  --query storageProfile.imageReference.exactVersion
check "vm delete of the new latest" "" az vm delete "${group[@]}" vm3 --yes
check "vm list" "vm1"$'\n'"vm2" az vm list -g images --query "[].name"
check "vm deallocate" "" az vm deallocate "${group[@]}" vm1
check "vm generalize" "" az vm generalize "${group[@]}" vm1
check "vm delete" "" az vm delete "${group[@]}" vm2 --yes
check "vmss create from a version" "Succeeded" az vmss create "${group[@]}" set1 \
  --image "$image/versions/1.0.0" --instance-count 2 --admin-username ann \
  --admin-password "Secret 123456" --vm-sku Standard_DS1_v2 --upgrade-policy-mode manual \
  --orchestration-mode Uniform --query "values(@)[0].provisioningState"
check "vmss show" "2" az vmss show "${group[@]}" set1 --query sku.capacity

cat >"$work/template.json" <<'JSON'
{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0", // comments are allowed, and sent as they are
  "parameters": {
    "galleryName": {"type": "string", "minLength": 2},
    "definitions": {"type": "int", "defaultValue": 2}
  },
  "resources": [
    {
      "type": "Microsoft.Compute/galleries", "apiVersion": "2022-03-03",
      "name": "[parameters('galleryName')]", "location": "[resourceGroup().location]",
      "properties": {"description": "By template"}
    },
    {
      "type": "Microsoft.Compute/galleries/images", "apiVersion": "2022-03-03",
      "name": "[format('{0}/d{1}', parameters('galleryName'), copyIndex())]",
      "copy": {"name": "all", "count": "[parameters('definitions')]"},
      "location": "[resourceGroup().location]",
      "dependsOn": ["[parameters('galleryName')]"],
      "properties": {
        "osType": "Linux", "osState": "Generalized",
        "identifier": {"publisher": "P", "offer": "O", "sku": "[string(copyIndex())]"}
      }
    }
  ],
  "outputs": {
    "unique": {
      "type": "string",
      "value": "[reference(parameters('galleryName')).identifier.uniqueName]"
    }
  }
}
JSON
# deploy VERB NAME FILE PARAMETER=VALUE... OTHER...
deploy() {
  local verb=$1 name=$2 file=$3
  shift 3
  az deployment group "$verb" -g images -n "$name" -f "$file" -p "$@"
}
check "deployment group validate" "Succeeded" deploy validate t1 "$work/template.json" \
  galleryName=third --query properties.provisioningState
check "deployment group what-if" "Create"$'\n'"Create"$'\n'"Create" \
  deploy what-if t1 "$work/template.json" galleryName=third --no-pretty-print \
  --query "changes[?changeType!='Ignore'].changeType"
check "deployment group create" "$subscription-THIRD" deploy create t1 "$work/template.json" \
  galleryName=third --query properties.outputs.unique.value
check "deployment group create again" "Succeeded" deploy create t1 "$work/template.json" \
  galleryName=third --query properties.provisioningState
check "deployment group what-if of no change" "NoChange"$'\n'"NoChange"$'\n'"NoChange" \
  deploy what-if t1 "$work/template.json" galleryName=third --no-pretty-print \
  --query "changes[?changeType!='Ignore'].changeType"
check "deployment group what-if, printed" ".*1 to create.*" \
  deploy what-if t1 "$work/template.json" galleryName=third definitions=3
check "deployment group list" "t1" az deployment group list -g images --query "[?name=='t1'].name"
check "deployment group show" "3" az deployment group show "${group[@]}" t1 \
  --query "length(properties.outputResources)"
check "deployment operation group list" "4" \
  az deployment operation group list "${group[@]}" t1 --query "length(@)"
check "deployment group export" ".*\"contentVersion\": \"1.0.0.0\".*" \
  az deployment group export "${group[@]}" t1
refuse "deployment group create of no gallery" "Gallery name is invalid" \
  deploy create t2 "$work/template.json" galleryName=not-allowed
refuse "deployment group validate of a short name" "InvalidTemplate" \
  deploy validate t3 "$work/template.json" galleryName=x
check "deployment group delete" "" az deployment group delete "${group[@]}" t2

cat >"$work/subscription.json" <<'JSON'
{
  "$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    {
      "type": "Microsoft.Resources/resourceGroups", "apiVersion": "2021-04-01",
      "name": "made", "location": "[deployment().location]"
    }
  ]
}
JSON
check "deployment sub create" "Succeeded" az deployment sub create -l eastus -n s1 \
  -f "$work/subscription.json" --query properties.provisioningState
check "group made by template" "eastus" az group show -n made --query location

if [ -d "$templates" ]; then
  for file in "$templates"/sig-create/azuredeploy{,.2018-06-01}.json; do
    check "deployment of $(basename "$(dirname "$file")")/$(basename "$file")" "Succeeded" \
      deploy create q1 "$file" galleryName=quick --query properties.provisioningState
  done
  check "deployment of sig-image-definition-create" "Succeeded" \
    deploy create q2 "$templates/sig-image-definition-create/azuredeploy.json" \
    galleryName=quick galleryImageDefinitionName=linux --query properties.provisioningState
  check "image-definition by template" "307720" az sig image-definition show -g images -r quick \
    -i linux --query recommended.memory.max
fi

check "image-version delete of the one from a managed image" "" \
  az sig image-version delete "${excluded[@]}"
check "image-version list after it" "1.0.0" \
  az sig image-version list "${definition[@]}" --query "[].name"
check "image delete" "" az image delete "${group[@]}" image
refuse "image show of none" "ResourceNotFound" az image show "${group[@]}" image
check "image-version delete" "" az sig image-version delete "${version[@]}"
check "image-definition delete" "" az sig image-definition delete "${definition[@]}"
check "sig delete" "" az sig delete -g images -r first
check "group delete" "" az group delete -n images --yes
check "group exists no more" "false" az group exists -n images

az logout >/dev/null 2>&1
refuse "login with an empty secret" "AADSTS|secret|password" "${login[@]}" -p ""

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

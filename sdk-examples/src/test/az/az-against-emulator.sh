#!/usr/bin/env bash
# Drives the real Azure CLI through the life of a gallery, against the emulator over HTTPS.
#
#   az-against-emulator.sh JAR [SHIM]
#
# JAR   the emulator's jar; or variable EMULATOR_JAR
# SHIM  a folder for PYTHONPATH, for an az that its packagers gave the wrong libraries; or AZ_SHIM
#
# It installs nothing and leaves nothing behind. Without az it says so and succeeds. The last line
# is "N passed, N failed"; the exit code is 1 if any failed.
set -u

jar=${1:-${EMULATOR_JAR:-}}
shim=${2:-${AZ_SHIM:-}}

if ! command -v az >/dev/null; then
  echo "skipped: there is no az on this machine"
  exit 0
fi
if [ ! -f "$jar" ]; then
  echo "usage: $0 JAR [SHIM]; no emulator at '$jar'" >&2
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
check "vm list-sizes" ".*Standard_DS1_v2.*" az vm list-sizes -l westus --query "[].name"
check "vm list-usage" "2" \
  az vm list-usage -l westus --query "[?name.value=='galleries'].currentValue"

check "image-version delete" "" az sig image-version delete "${version[@]}"
check "image-definition delete" "" az sig image-definition delete "${definition[@]}"
check "sig delete" "" az sig delete -g images -r first
check "group delete" "" az group delete -n images --yes
check "group exists no more" "false" az group exists -n images

az logout >/dev/null 2>&1
refuse "login with an empty secret" "AADSTS|secret|password" "${login[@]}" -p ""

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# back-up.sh FOLDER DAYS: writes a backup, looks it over, keeps the anchors beside it, and removes
# backups older than so many days once the new one has been found whole.
set -eu
folder=$1
days=$2
name="$folder/gongkai-$(date +%Y%m%d-%H%M%S).gz"
node=node_modules/.bin/node

"$node" packages/platform/src/admin.ts backup "$name"
"$node" packages/platform/src/admin.ts restore --check "$name"
anchors="${GONGKAI_DATA:-.data}/audit-heads.log"
if [ -f "$anchors" ]; then cp "$anchors" "$folder/audit-heads.log"; fi
find "$folder" -maxdepth 1 -name 'gongkai-*.gz' -mtime "+$days" -delete

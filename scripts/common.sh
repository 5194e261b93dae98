# SPDX-FileCopyrightText: 2026 The Card Station authors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# What the scripts of this folder share; sourced, never run. Sets $root and goes there, so that every script may be
# called from anywhere.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root" || exit 1

# shellcheck disable=SC2034 # for those who source this
cores="$(nproc 2>/dev/null || echo 2)"

say() { printf '%s\n' "$*"; }

die()
{
    printf '%s\n' "$*" >&2
    exit 1
}

# seconds SINCE: whole and tenth seconds since $SINCE, a value of $EPOCHREALTIME.
seconds()
{
    local now=$EPOCHREALTIME since=$1
    local tenths=$((((${now/[.,]/} - ${since/[.,]/}) + 50000) / 100000))
    printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

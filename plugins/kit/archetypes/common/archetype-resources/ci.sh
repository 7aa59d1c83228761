#!/bin/sh
# What a build server runs, whichever it is: compiles, tests, lets the contract kit judge the jar, packs the archive.
# Call it with -Dcomptoir.key=FILE to have the archive signed.
set -eu
cd "$(dirname "$0")"
exec mvn -B -ntp verify "$@"

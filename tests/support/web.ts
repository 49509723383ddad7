import { freePort } from "@/scripts/setup/cluster.mjs";
import { startServer } from "@/scripts/setup/server.mjs";

/** The production build (`npm test -- build`) on this test file's own database, for requests from outside. */
export async function startWeb(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { stop } = await startServer({ env: { NEXTAUTH_URL: url }, port });
  return { url, stop };
}

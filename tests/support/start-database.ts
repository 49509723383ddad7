import type { TestProject } from "vitest/node";
import { startTestDatabase } from "@/scripts/setup/test-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    urls: Record<string, string>;
  }
}

/** Once per run: `npm test` lends one server to all steps; a run by hand starts its own. */
export default async function startDatabase({ provide }: TestProject): Promise<(() => void) | undefined> {
  const lent = process.env.ZHENGYOU_TEST_URLS;
  if (lent) {
    provide("urls", JSON.parse(lent));
    return undefined;
  }
  const { urls, stop } = await startTestDatabase();
  provide("urls", urls);
  return stop;
}

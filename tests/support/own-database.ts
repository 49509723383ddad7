import { inject } from "vitest";
import { copyTemplate } from "@/scripts/setup/test-database.mjs";

// Before each test file and before it loads any module: a fresh database of its own, and the addresses that lead to it.
const urls = await copyTemplate(inject("urls"), `zy_w${process.env.VITEST_POOL_ID}`);
Object.assign(process.env, urls, {
  NEXTAUTH_SECRET: "a-secret-that-only-tests-know-0123456789",
  NEXTAUTH_URL: "http://localhost:3000",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});

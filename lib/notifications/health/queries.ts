import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pool } from "@/lib/kernel/db";

/** The migrations this build knows; where the folder is not shipped, the database is taken at its word. */
async function knownMigrations(): Promise<string[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{14}_/.test(name));
}

/** The database answers and carries every migration of this build. */
export async function isReady(): Promise<boolean> {
  try {
    const { rows } = await pool("app").query<{ missing: string[] }>("select migrations_missing($1) as missing", [
      await knownMigrations(),
    ]);
    return rows[0]?.missing.length === 0;
  } catch {
    return false;
  }
}

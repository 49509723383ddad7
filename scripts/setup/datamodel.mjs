import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The schema's files as [path, content]: prisma/schema.prisma and prisma/models/*.prisma. */
export function readSchemas(prismaDir) {
  const models = join(prismaDir, "models");
  const names = existsSync(models)
    ? readdirSync(models)
        .filter((name) => name.endsWith(".prisma"))
        .sort()
    : [];
  return [join(prismaDir, "schema.prisma"), ...names.map((name) => join(models, name))].map((path) => [
    path,
    readFileSync(path, "utf8"),
  ]);
}

/** The datamodel the last migration ended at, or undefined before the first one. */
export function readPrevious(prismaDir) {
  const path = previousPath(prismaDir);
  return existsSync(path) ? [[path, readFileSync(path, "utf8")]] : undefined;
}

// Not *.prisma: the whole prisma folder is one schema, and this copy would define every model twice.
export const previousPath = (prismaDir) => join(prismaDir, "migrations", "datamodel.txt");

/** The migrations folder in the shape the schema engine asks for. */
export function readMigrations(prismaDir) {
  const baseDir = join(prismaDir, "migrations");
  const lockfile = join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const map = read("README.md").replace(/\s+/g, " ");
const floors = /kernel · i18n · [a-z ·]+ · jobs/.exec(map)?.[0].split(" · ") ?? [];

/** What a room of the same module may import; `commands` may also read lower modules' rooms. */
const rooms: Record<string, string[]> = {
  schema: [],
  policy: ["schema"],
  lifecycle: ["schema", "policy", "rules"],
  rules: ["schema", "policy", "lifecycle"],
  queries: ["schema", "policy", "rules", "lifecycle"],
  commands: ["schema", "policy", "rules", "lifecycle", "queries"],
  actions: ["schema", "commands"],
};
const pure = ["schema", "policy", "lifecycle", "rules"];
const banned = /^(utils?|helpers?|common|misc|services?|managers?|data|info|types|index)\.[a-z.]+$/;

const forNextIntl = "lib/i18n/request.ts";

const files = ["app", "components", "lib", "prisma/seed", "scripts", "tests"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter(
    (path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.startsWith("lib/generated/") && !path.includes("/.next/"),
  );

const imports = files.flatMap((from) =>
  [...read(from).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map(([, target = ""]) => ({
    from,
    to: whole(from, target),
  })),
);

function whole(from: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  return target.startsWith(".") ? posix.join(dirname(from), target) : target;
}

const moduleOf = (path: string) => /^lib\/([^/]+)/.exec(path)?.[1];
const roomOf = (path: string) => basename(path).replace(/\.tsx?$/, "");
/** The storey a file stands on: lib's floors from left to right, then components, then app. */
const storey = (path: string) => {
  const floor = floors.indexOf(moduleOf(path) ?? "");
  return floor >= 0 ? floor : floors.length + ["components", "app"].indexOf(path.split("/")[0] ?? "");
};
const inHouse = (path: string) => /^(lib\/(?!generated)|components\/|app\/)/.test(path);
const told = (found: { from: string; to: string }[]) => found.map(({ from, to }) => `${from} imports ${to}`);

test("the README prints the floors, and every module of lib stands on one", () => {
  const modules = new Set(files.map(moduleOf).filter((module) => module !== undefined));
  expect([...modules].sort()).toEqual([...floors].sort());
});

test("imports go leftward only, and nothing imports app", () => {
  const crossing = imports.filter(({ from, to }) => inHouse(from) && inHouse(to));
  expect(told(crossing.filter(({ from, to }) => storey(to) > storey(from)))).toEqual([]);
  expect(told(imports.filter(({ from, to }) => /^app\//.test(to) && !/^(app|tests)\//.test(from)))).toEqual([]);
});

test("inside a module imports go upward in the table of rooms", () => {
  const inside = imports.filter(
    ({ from, to }) => moduleOf(from) === moduleOf(to) && rooms[roomOf(from)] && rooms[roomOf(to)],
  );
  expect(
    told(inside.filter(({ from, to }) => !rooms[roomOf(from)]?.includes(roomOf(to)) && roomOf(from) !== roomOf(to))),
  ).toEqual([]);
});

test("pure rooms touch neither the database nor Next", () => {
  const impure = /^(server-only|pg|next|@prisma|lib\/generated|lib\/kernel\/(db|sql))/;
  const found = imports.filter(
    ({ from, to }) => moduleOf(from) && moduleOf(from) !== "kernel" && pure.includes(roomOf(from)) && impure.test(to),
  );
  expect(told(found)).toEqual([]);
});

test("the furniture knows no module, pages import no commands, only lib/auth imports next-auth", () => {
  const furniture = /^lib\/(?!(kernel|i18n)\/)/;
  expect(told(imports.filter(({ from, to }) => from.startsWith("components/ui/") && furniture.test(to)))).toEqual([]);
  expect(told(imports.filter(({ from, to }) => /^app\/.*\.tsx$/.test(from) && /^lib\/.*commands$/.test(to)))).toEqual(
    [],
  );
  expect(told(imports.filter(({ from, to }) => /^next-auth/.test(to) && !/^(lib\/auth|tests)\//.test(from)))).toEqual(
    [],
  );
});

test("no file has a banned name, runs past 200 lines, is a barrel or, in lib, exports by default", () => {
  const lines = (path: string) => read(path).trimEnd().split("\n").length;
  expect(files.filter((path) => banned.test(basename(path)))).toEqual([]);
  expect(files.filter((path) => lines(path) > 200)).toEqual([]);
  expect(files.filter((path) => /^(\s*export [^;]+ from "[^"]+";)+\s*$/.test(read(path)))).toEqual([]);
  expect(
    files.filter((path) => path.startsWith("lib/") && path !== forNextIntl && /^export default/m.test(read(path))),
  ).toEqual([]);
});

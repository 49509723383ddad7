import { parseArgs } from "node:util";
import { buildWeb, generateClient } from "./build.mjs";
import { openEnvironment, usualHome } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { deployMigrations } from "./migrations.mjs";
import { claim } from "./only-one.mjs";
import { root } from "./root.mjs";
import { step, table } from "./say.mjs";
import { isInstalled, seed } from "./seeding.mjs";
import { startServer } from "./server.mjs";

const roleWords = {
  secretary: "branch secretary 支部书记",
  member: "member 党员",
  leader: "bureau leader 局领导",
  superior: "superior 上级党组织",
  discipline: "discipline head 纪检负责人",
  administrator: "administrator 系统管理员",
};

/** The whole of `npm start`: database, build, data, server; it returns when it has been told to stop. */
export async function start(args) {
  const { port, empty } = readArguments(args);
  const undo = [];
  const told = stopSignal();
  try {
    undo.push(await claim({ home: usualHome, port }));
    const environment = await step("Starting the database", () => openEnvironment());
    undo.push(environment.stop);
    await generateClient();
    await buildWeb();
    if (environment.adminUrl) await fill(environment, empty);
    const server = await step("Starting the web server", () => startServer({ env: environment.env, port }));
    undo.push(server.stop);
    console.log(`\nOpen http://localhost:${port}  (Ctrl-C stops everything)\n`);
    const failure = await Promise.race([told, server.ended, environment.ended ?? told]);
    if (failure instanceof Failure) throw failure;
    console.log("\nStopping.");
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function readArguments(args) {
  const options = { port: { type: "string" }, empty: { type: "boolean", default: false } };
  const { values } = parseArgs({ args, options });
  const port = Number(values.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Failure(`${values.port} is no port number.`);
  return { port, empty: values.empty };
}

/** Migrates, and on the first run loads the demo county or the empty house and shows its keys, this once. */
export async function fill({ adminUrl, env }, empty) {
  await step("Migrating the database", () => deployMigrations({ prismaDir: `${root}/prisma`, adminUrl }));
  if (await isInstalled(adminUrl)) return;
  if (empty) {
    const { setupToken } = await step("Preparing an empty installation", () => seed(["--empty"], env));
    console.log(
      `\nSetup token, shown this once: ${setupToken}\nEnter it at /setup to name the first organisation and its administrator.\n`,
    );
    return;
  }
  const { people } = await step("Loading the demo county", () => seed(["--size", "demo"], env));
  const rows = people.map(({ role, name, login, password }) => [roleWords[role] ?? role, name, login, password]);
  console.log(`\nPasswords, shown this once:\n${table([["role", "name", "login", "password"], ...rows])}\n`);
}

/** Resolves when a person or a supervisor asks for an end, or the process that started this one is gone. */
const stopSignal = () =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => resolve(signal));
  });

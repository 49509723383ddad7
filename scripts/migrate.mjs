import { parseArgs } from "node:util";
import { Failure, tell } from "./setup/failure.mjs";
import { createMigration, deployMigrations, diagnoseMigrations } from "./setup/migrations.mjs";
import { root } from "./setup/root.mjs";

const usage = `npm run db:migrate -- deploy        apply what is pending to DATABASE_URL
npm run db:migrate -- status        say what is pending
npm run db:migrate -- create NAME   write the SQL from the last datamodel to today's`;

const commands = {
  async create({ prismaDir, name }) {
    if (!/^[a-z][a-z0-9_]*$/.test(name ?? "")) throw new Failure("A migration's name is lower_case_words.");
    console.log(`Written: ${await createMigration({ prismaDir, name })}`);
  },
  async deploy({ prismaDir, adminUrl }) {
    const applied = await deployMigrations({ prismaDir, adminUrl });
    console.log(applied.length === 0 ? "Nothing to apply." : `Applied: ${applied.join(", ")}`);
  },
  async status({ prismaDir, adminUrl }) {
    const { history, failedMigrationNames, editedMigrationNames } = await diagnoseMigrations({ prismaDir, adminUrl });
    console.log(history ? `Pending: ${(history.unappliedMigrationNames ?? []).join(", ") || "none"}` : "Up to date.");
    if (failedMigrationNames.length > 0) console.log(`Failed: ${failedMigrationNames.join(", ")}`);
    if (editedMigrationNames.length > 0)
      console.log(`Edited after they were applied: ${editedMigrationNames.join(", ")}`);
  },
};

await tell(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { prisma: { type: "string" } } });
  const [command, name] = positionals;
  if (!(command in commands)) throw new Failure(usage);
  const adminUrl = process.env.DATABASE_URL;
  if (command !== "create" && !adminUrl)
    throw new Failure("Set DATABASE_URL to the administrator's address of the database.");
  await commands[command]({ prismaDir: values.prisma ?? `${root}/prisma`, name, adminUrl });
});

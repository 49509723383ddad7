import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { openEnvironment, usualHome } from "../setup/environment.mjs";
import { Failure } from "../setup/failure.mjs";
import { root } from "../setup/root.mjs";
import { step } from "../setup/say.mjs";
import { readArchive, writeArchive } from "./archive.mjs";

/** `npm run backup -- [FILE]`: one archive of the whole installation, while it goes on working. */
export async function backup([file]) {
  const stamp = new Date().toISOString().replace(/[-:]|\..*/g, "");
  const archive = resolve(file ?? join(usualHome, "backups", `zhengyou-${stamp}.tar.gz`));
  const environment = await openEnvironment();
  try {
    if (!environment.env.DATABASE_BACKUP_URL)
      throw new Failure("Set DATABASE_BACKUP_URL to the address of the backup role.");
    const manifest = await step("Writing the backup", () => writeArchive({ env: environment.env, archive }));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${archive}\n${rows} rows of ${manifest.tables.length} tables, ${manifest.papers.length} papers, ${(statSync(archive).size / 1e6).toFixed(1)} MB.`,
    );
    console.log(
      "It holds personal data: keep it as you keep the database. .data/secrets.json and the checkpoint key are not in it.",
    );
  } finally {
    await environment.stop();
  }
}

const checkpointWords = {
  OURS: "The signed checkpoints are back.",
  FOREIGN:
    "The checkpoints were signed by another key and lie beside the file as .restored; bring that key to verify them.",
  NONE: "The backup held no checkpoints.",
};

/** `npm run restore -- FILE`: into an empty database; returns 1 when a chain of the log does not hold. */
export async function restore([file]) {
  if (!file) throw new Failure("npm run restore -- FILE");
  const environment = await openEnvironment();
  try {
    const { env } = environment;
    if (!environment.adminUrl)
      throw new Failure("Set DATABASE_URL to the administrator's address of an empty database.");
    const { manifest, checkpoints, breaks } = await step("Restoring", () =>
      readArchive({
        env: { ...env, DATABASE_URL: environment.adminUrl },
        archive: resolve(file),
        prismaDir: `${root}/prisma`,
      }),
    );
    console.log(`The state of ${manifest.at} is back. Everybody signs in anew; open sign-in slips are void.`);
    console.log(checkpointWords[checkpoints]);
    for (const { org_id, seq, reason } of breaks) console.error(`Log of ${org_id}, seq ${seq}: ${reason}`);
    if (breaks.length === 0) console.log("Every chain of the log holds.");
    return breaks.length === 0 ? 0 : 1;
  } finally {
    await environment.stop();
  }
}

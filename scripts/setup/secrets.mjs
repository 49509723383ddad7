import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loginRoles } from "./roles.mjs";

const secret = () => randomBytes(32).toString("base64url");

/** Reads the installation's secrets, making those that are missing; only the owner of the file may read it. */
export function keepSecrets(home) {
  const path = join(home, "secrets.json");
  const known = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const secrets = {
    databasePassword: known.databasePassword ?? secret(),
    rolePasswords: Object.fromEntries(loginRoles.map((role) => [role, known.rolePasswords?.[role] ?? secret()])),
    nextauthSecret: known.nextauthSecret ?? secret(),
  };
  if (JSON.stringify(known) !== JSON.stringify(secrets)) writePrivate(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** The Ed25519 key that signs the audit checkpoints; returns its path. */
export function keepCheckpointKey(home) {
  const path = join(home, "audit-checkpoint.pem");
  if (!existsSync(path)) {
    writePrivate(path, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }));
  }
  return path;
}

function writePrivate(path, content) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

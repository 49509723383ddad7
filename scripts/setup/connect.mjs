import pg from "pg";
import { exitCodes, Failure } from "./failure.mjs";

/** Opens one connection, lends it to `work`, and closes it; what goes wrong comes back as a sentence. */
export async function withClient(url, work, settings = {}) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, ...settings });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server, another database or login. */
export function changeUrl(url, { database, user, password }) {
  const changed = new URL(url);
  if (database !== undefined) changed.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) changed.username = encodeURIComponent(user);
  if (password !== undefined) changed.password = encodeURIComponent(password);
  return changed.toString();
}

export const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

function explain(error, url) {
  if (error instanceof Failure || !error.code) return withoutCode(error, url);
  const where = placeOf(url);
  if (["28P01", "28000"].includes(error.code)) {
    return new Failure(`${where} refused the login: wrong user or password.`, exitCodes.wrongPassword);
  }
  if (error.code === "42501")
    return new Failure(`${where}: the login lacks a right: ${error.message}.`, exitCodes.missingRight);
  if (error.code === "22023" && /role/.test(error.message)) {
    return new Failure(
      `${where}: the role that owns the tables is missing or not granted. Run \`npm start\` once, or what \`npm run db:roles\` prints.`,
      exitCodes.missingRole,
    );
  }
  if (["53100", "58030"].includes(error.code)) {
    return new Failure(`${where}: the database server's disk is full.`, exitCodes.diskFull);
  }
  if (["53300", "57P03"].includes(error.code)) {
    return new Failure(`${where} takes no connections now: ${error.message}.`, exitCodes.unreachable);
  }
  if (/^E[A-Z]/.test(error.code)) {
    return new Failure(
      `${where} cannot be reached (${error.code}). Check DATABASE_URL, the server and the firewall.`,
      exitCodes.unreachable,
    );
  }
  return error;
}

/** Some refusals come from the driver itself and carry no code. */
function withoutCode(error, url) {
  if (/password must be a string/i.test(error.message)) {
    return new Failure(`${placeOf(url)} asks for a password and the address holds none.`, exitCodes.wrongPassword);
  }
  if (/timeout expired|Connection terminated/i.test(error.message)) {
    return new Failure(`${placeOf(url)} does not answer.`, exitCodes.unreachable);
  }
  return error;
}

function placeOf(url) {
  const { hostname, port, username, pathname } = new URL(url);
  return `PostgreSQL at ${hostname}:${port || 5432}${pathname} (as ${username || "nobody"})`;
}

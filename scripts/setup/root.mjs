import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder, wherever the script was called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

import { createHash } from "node:crypto";

const digest = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** The receipt's hash as whoever holds the code can compute it; twin of cast_ballots(). */
export const receiptHash = (code: string): string => digest("receipt", digest(`ballot${code}`)).toString("hex");

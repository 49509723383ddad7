import "server-only";
import pino from "pino";

/** Structured lines on stdout; what could name a person or open a door is cut out. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { service: "zhengyou" },
  redact: {
    paths: [
      "password",
      "passwordHash",
      "secret",
      "token",
      "code",
      "cookie",
      "authorization",
      "phone",
      "idNumber",
      "*.password",
      "*.code",
      "*.phone",
      "*.idNumber",
      "headers.cookie",
      "headers.authorization",
    ],
    censor: "[cut]",
  },
});

/** Writes a bug to the log and returns the number shown to the person. */
export function logBug(error: unknown, about: Record<string, string> = {}): string {
  const number = Math.random().toString(36).slice(2, 8).toUpperCase();
  log.error({ number, ...about, err: error }, "bug");
  return number;
}

import "server-only";
import type { Transporter } from "nodemailer";
import { env } from "./env";

export type Letter = { to: string; subject: string; text: string; html: string; headers?: Record<string, string> };

/** Why a letter did not leave: refused for good by that mailbox, the server does not take us, or it is not there. */
export type MailFault = "MAILBOX" | "LOGIN" | "UNREACHABLE" | "SERVER";

let transport: Promise<Transporter> | undefined;

/** Loaded on first use: an installation without a mail server never pays for it. */
async function connect(url: string): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  return createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
}

export const mailIsSet = (): boolean => Boolean(env.SMTP_URL && env.MAIL_FROM);

/** Hands one letter to the mail server; answers null when it was taken. */
export async function postLetter({ headers = {}, ...letter }: Letter): Promise<MailFault | null> {
  if (!env.SMTP_URL || !env.MAIL_FROM) return "SERVER";
  transport ??= connect(env.SMTP_URL);
  try {
    await (await transport).sendMail({
      ...letter,
      from: env.MAIL_FROM,
      headers: { "Auto-Submitted": "auto-generated", ...headers },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return null;
  } catch (error) {
    return faultOf(error as { responseCode?: number; code?: string; command?: string });
  }
}

function faultOf({ responseCode = 0, code, command }: { responseCode?: number; code?: string; command?: string }) {
  if (code === "EAUTH") return "LOGIN";
  if (responseCode >= 500 && command === "RCPT TO") return "MAILBOX";
  return responseCode > 0 ? "SERVER" : "UNREACHABLE";
}

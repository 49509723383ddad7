import { createHmac } from "node:crypto";
import type { RobotKind } from "./schema";

/** A group takes so many bytes in one message; what is longer ends at a whole line. */
const mostBytes = 2_000;

export function cutText(text: string, rest: string): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  const lines = text.split("\n");
  while (lines.length > 1 && Buffer.byteLength([...lines, rest].join("\n")) > mostBytes) lines.pop();
  return [...lines, rest].join("\n");
}

/** DingTalk's signature: the moment and the secret, signed with the secret, beside the moment in the address. */
export function signedAddress(address: string, secret: string, now: number): string {
  if (!secret) return address;
  const signature = createHmac("sha256", secret).update(`${now}\n${secret}`).digest("base64");
  const signed = new URL(address);
  signed.searchParams.set("timestamp", String(now));
  signed.searchParams.set("sign", signature);
  return signed.toString();
}

/** The same letter of text for both kinds. */
export const messageOf = (text: string) => ({ msgtype: "text", text: { content: text } });

export type RobotFault = "UNREACHABLE" | "ADDRESS" | "SIGNATURE" | "TOO_MANY" | "SERVER";

/** What the group's service answered; null when it took the message. Only a busy or silent service is asked again. */
export function robotFault(kind: RobotKind, answer: Record<string, unknown> | null): RobotFault | null {
  if (!answer) return "UNREACHABLE";
  const code = Number(answer.errcode);
  if (code === 0) return null;
  if (kind === "WECOM") {
    if (code === 93_000 || code === 40_058) return "ADDRESS";
    return code === 45_009 ? "TOO_MANY" : "SERVER";
  }
  if (code === 300_001 || code === 300_005 || code === 400_101) return "ADDRESS";
  if (code === 310_000) return "SIGNATURE";
  return code === 130_101 || code === 410_100 ? "TOO_MANY" : "SERVER";
}

export const isLasting = (fault: string): boolean => ["ADDRESS", "SIGNATURE", "MAILBOX", "LOGIN"].includes(fault);

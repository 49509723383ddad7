import "server-only";
import { z } from "zod";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { inSession } from "../in-session";

type Link = { intent: string; issuer: string; subject: string };

/** The signed-in person's wish to link; five minutes, once. Refuses TIMEOUT without a session. */
export function askToLink(secretHash: string): Promise<string> {
  const id = newId();
  return inSession(secretHash, async (client) => {
    const { rows } = await client.query<{ asked: boolean }>("select ask_to_link($1) as asked", [id]);
    if (!rows[0]?.asked) throw new Refusal("TIMEOUT");
    return id;
  });
}

/** 关联统一身份: refuses TIMEOUT where this session did not ask, WRONG_STATE where either side is linked already. */
export async function linkIdentity(secretHash: string, { intent, issuer, subject }: Link): Promise<void> {
  if (!z.uuid().safeParse(intent).success) throw new Refusal("TIMEOUT");
  await inSession(secretHash, (client) => client.query("select link_identity($1, $2, $3)", [intent, issuer, subject]));
}

/** 取消关联: refuses WRONG_STATE where nothing is linked, or where it is the only door left. */
export async function unlinkIdentity(secretHash: string): Promise<void> {
  await inSession(secretHash, (client) => client.query("select unlink_identity()"));
}

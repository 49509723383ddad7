import { createHash, randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Caller } from "@/lib/kernel/work";
import { rowsIn } from "./database";
import { admin, type Urls } from "./ground";

export type Visitor = { caller: Caller; cookie: string; code: string };

const secretaries =
  "select d.person_id, o.id, o.code from duty d join org o on o.id = d.org_id where d.kind = 'SECRETARY' and d.begins_on <= today() and (d.ends_on is null or d.ends_on >= today())";
const places = {
  root: "and o.parent_id is null",
  branch: "and o.kind = 'BRANCH' and exists (select 1 from pledge_item i where i.org_id = o.id)",
};

/** A session of the root's secretary, or of the first branch's that has pledged something. */
export async function makeVisitor(urls: Urls, where: keyof typeof places): Promise<Visitor> {
  const url = admin(urls);
  const [head] = await rowsIn<{ person_id: string; id: string; code: string }>(
    url,
    `${secretaries} ${places[where]} order by o.path limit 1`,
  );
  if (!head) throw new Error(`no secretary of a ${where} in this county`);
  const secret = randomBytes(32).toString("hex");
  const secretHash = createHash("sha256").update(secret).digest("hex");
  await rowsIn(
    url,
    "insert into account (person_id, login, password_hash, must_change) values ($1, $2, 'x', false) on conflict (person_id) do update set must_change = false",
    [head.person_id, `bench-${head.person_id}`],
  );
  await rowsIn(
    url,
    "insert into session (id, secret_hash, person_id, authz_version, expires_at) select $1, $2, $3, authz_version, now() + interval '1 day' from account where person_id = $3",
    [randomUUID(), secretHash, head.person_id],
  );
  const token = await encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 86_400 });
  return { caller: { secretHash, orgId: head.id }, cookie: `next-auth.session-token=${token}`, code: head.code };
}

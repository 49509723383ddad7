import { comesFromHere } from "@/lib/auth/action";
import { readSecretHash, touch } from "@/lib/auth/session";
import { findSessionLeft } from "@/lib/auth/sessions/queries";

const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

/** How long the session lasts; asked by the page that warns before it ends. */
export async function GET() {
  const secretHash = await readSecretHash();
  const left = secretHash ? await findSessionLeft(secretHash) : null;
  return answer(left ?? { left: 0 }, left ? 200 : 401);
}

/** 继续使用: the person is still there. */
export async function POST() {
  if (!(await comesFromHere())) return answer({}, 404);
  const secretHash = await readSecretHash();
  if (secretHash) await touch(secretHash);
  return GET();
}

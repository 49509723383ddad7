import { comesFromHere } from "@/lib/auth/action";
import { servePasskey } from "@/lib/auth/passkeys/requests";
import { logBug } from "@/lib/kernel/log";
import { refusalFrom } from "@/lib/kernel/refusal";

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

/** The browser's half of a device credential speaks JSON; refusals leave as codes. */
export async function POST(request: Request) {
  if (!(await comesFromHere())) return answer({ code: "NOT_FOUND" }, 404);
  try {
    return answer(await servePasskey(await request.json().catch(() => null)));
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal) return answer({ code: refusal.code }, 400);
    return answer({ code: "BUG", number: logBug(error) }, 500);
  }
}

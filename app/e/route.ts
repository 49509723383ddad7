import { leadTo, lookOf } from "@/components/ballot/draw";
import { here } from "@/components/ballot/frame";
import { drawEntry } from "@/components/ballot/pages";
import { withoutIdentity } from "@/lib/evaluations/ballots/rules";
import { readCode } from "@/lib/evaluations/slips/codes";

export const GET = (request: Request) => drawEntry(lookOf(request, "/e"));

export async function POST(request: Request) {
  const look = lookOf(request, "/e");
  const typed = new URLSearchParams(await withoutIdentity(request).text()).get("code") ?? "";
  const code = readCode(typed);
  return code ? leadTo(here(look, `/e/${code}`)) : drawEntry(look, typed.slice(0, 100));
}

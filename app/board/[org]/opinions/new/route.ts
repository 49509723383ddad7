import { createElement } from "react";
import { leadHome } from "@/components/board/address";
import { ClosedPage, UnknownPage } from "@/components/board/closed-page";
import { draw, drawOnce, lookOf } from "@/components/board/draw";
import { HeardPage } from "@/components/board/heard-page";
import { SpeakPage, type Speech } from "@/components/board/speak-page";
import { isId } from "@/lib/kernel/ids";
import { type BoardOrg, findBoardOrg, findBoardPledger, listOpenCalls } from "@/lib/noticeboard/queries";
import { submitOpinion } from "@/lib/noticeboard/wall/commands";

type Place = RouteContext<"/board/[org]/opinions/new">;

/** The org whose board this is, or the page that says why there is none. */
async function findPlace(request: Request, { params }: Place) {
  const { org: code } = await params;
  const look = lookOf(request, `/board/${encodeURIComponent(code)}/opinions/new`);
  const org = await findBoardOrg(code);
  if (!org) return { look, refused: await draw(createElement(UnknownPage, { look }), 404) };
  if (org.code !== code) return { look, refused: leadHome(request, code, org.code) };
  if (org.publication !== "PUBLIC") return { look, refused: await draw(createElement(ClosedPage, { look, org })) };
  return { look, org };
}

/** What the opinion is about, where the reader came from a pledge or a call that is open. */
async function findMatter(org: BoardOrg, pledge: string, call: string): Promise<Speech> {
  const [found, calls] = await Promise.all([
    isId(pledge) ? findBoardPledger(org.id, pledge) : null,
    isId(call) ? listOpenCalls(org.id) : [],
  ]);
  return { org, pledge: found, call: calls.find(({ id }) => id === call) ?? null };
}

export async function GET(request: Request, place: Place) {
  const { look, org, refused } = await findPlace(request, place);
  if (!org) return refused;
  const given = new URL(request.url).searchParams;
  const speech = await findMatter(org, given.get("pledge") ?? "", given.get("call") ?? "");
  return drawOnce(createElement(SpeakPage, { look, speech }));
}

/** A plain form post. Anonymous by nature: neither cookie nor address is kept, the address only counts tries in memory. */
export async function POST(request: Request, place: Place) {
  const { look, org, refused } = await findPlace(request, place);
  if (!org) return refused;
  const form = await request.formData();
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const answer = await submitOpinion(org.code, form, address);
  if (answer.received === "OK") return drawOnce(createElement(HeardPage, { look, org, answer }));
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 1000);
  const matter = await findMatter(org, field("pledge"), field("call"));
  const typed = { text: field("text"), kind: field("kind"), name: field("name"), contact: field("contact") };
  return drawOnce(createElement(SpeakPage, { look, speech: { ...matter, typed, answer } }), 422);
}

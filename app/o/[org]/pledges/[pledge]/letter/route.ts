import { visit } from "@/lib/auth/session";
import { pledgeLetterPdf } from "@/lib/documents/pledge-letter";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { listItems } from "@/lib/pledges/items/queries";
import { findPledge, type PledgeRow } from "@/lib/pledges/queries";

/** 承诺书 for print and hand signature (PLG-10). */
export async function GET(request: Request, { params }: RouteContext<"/o/[org]/pledges/[pledge]/letter">) {
  const { org, pledge: pledgeId } = await params;
  if (!isId(pledgeId)) return new Response(null, { status: 404 });
  const found = await visit(org, async (scope) => {
    const pledge = await findPledge(scope, pledgeId);
    return { pledge, items: await listItems(scope, [pledge.id]) };
  }).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!found) return new Response(null, { status: 404 });
  const { pledge, items } = found;
  const pdf = pledgeLetterPdf({
    campaign: pledge.campaignTitle,
    org: pledge.orgName,
    pledger: pledge.pledgerName,
    ...(pledge.pledgerTitle ? { duty: pledge.pledgerTitle } : {}),
    items: items.map(({ text, target, dueOn, beneficiary, checkedHow }) => ({
      text,
      target,
      deadline: { day: dueOn },
      beneficiary,
      check: checkedHow,
    })),
    ...boardOf(pledge, new URL(request.url).origin),
  });
  const name = encodeURIComponent(`承诺书-${pledge.pledgerName}.pdf`);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}

const boardOf = ({ state, orgPublication, orgCode, orgPhone }: PledgeRow, origin: string) =>
  state === "PUBLISHED" && orgPublication === "PUBLIC"
    ? { board: { url: `${origin}/board/${orgCode}`, phone: orgPhone } }
    : {};

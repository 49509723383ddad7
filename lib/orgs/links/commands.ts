import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsLinks } from "./policy";
import { countLoad, findLinkEnds, type LinkEnds } from "./queries";
import { isMutual, lacking } from "./rules";
import type { BeginLink, EndLink } from "./schema";

/**
 * Opens an org of one's own line to a leader or another org, by document and date (ORG-35, ORG-37, ORG-40). A pairing of
 * two branches is written in both (ORG-41). Returns how many links of the kind the leader now holds, for ORG-38.
 */
export async function beginLink(work: Work, link: BeginLink): Promise<number> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const missing = lacking(link);
  if (Object.keys(missing).length > 0) throw new Refusal("INVALID", missing);
  const ends = await findLinkEnds(work, link);
  const { orgId, holderOrgId, holderPersonId } = ends;
  if (!holderOrgId || holderOrgId === orgId) throw new Refusal("INVALID", { holderOrg: "invalid" });
  if (link.holderPerson && !holderPersonId) throw new Refusal("INVALID", { holderPerson: "invalid" });
  if (isMutual(link) && !ends.holderInLine) throw new Refusal("INVALID", { holderOrg: "invalid" });
  const [id, twinId] = [newId(), newId()];
  const half = isMutual(link) ? { twinOrgId: holderOrgId, twinId } : {};
  await write(work, link, { id, orgId, holderOrgId, holderPersonId, ...half });
  if (isMutual(link))
    await write(work, link, {
      id: twinId,
      orgId: holderOrgId,
      holderOrgId: orgId,
      holderPersonId: null,
      twinOrgId: orgId,
      twinId: id,
    });
  return holderPersonId ? countLoad(work, holderPersonId, link.kind) : 0;
}

type Half = {
  id: string;
  orgId: string;
  holderOrgId: string;
  holderPersonId: LinkEnds["holderPersonId"];
  twinOrgId?: string;
  twinId?: string;
};

async function write(work: Work, link: BeginLink, half: Half): Promise<void> {
  const { opened: _, holderOrg, holderPerson, amount, pairingKind, documentedOn, beginsOn, ...facts } = link;
  await work.db.orgLink.create({
    data: {
      ...facts,
      ...half,
      ...(amount === undefined ? {} : { amount }),
      ...(link.kind === "PAIRING" && pairingKind ? { pairingKind } : {}),
      ...(documentedOn ? { documentedOn: asDate(documentedOn) } : {}),
      beginsOn: asDate(beginsOn),
    },
  });
  await record(work, {
    kind: "org_link.begin",
    subjectId: half.id,
    orgId: half.orgId,
    facts: { kind: link.kind, holder: holderOrg, person: holderPerson, document: link.document, beginsOn },
  });
}

/** A link ends on a day by document, with a reason; what it let its holder do ends with it, and so does the other half. */
export async function endLink(work: Work, { opened, linkId, ...ending }: EndLink): Promise<void> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const { orgId } = await findLinkEnds(work, { opened, holderOrg: "", holderPerson: "" });
  const link = await work.db.orgLink.findFirst({ where: { orgId, id: linkId } });
  if (!link) throw new Refusal("NOT_FOUND");
  if (asDate(ending.endsOn) < link.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const halves = [{ orgId, id: linkId }];
  if (link.twinOrgId && link.twinId) halves.push({ orgId: link.twinOrgId, id: link.twinId });
  for (const half of halves) await end(work, half, link.kind, ending);
}

async function end(
  work: Work,
  where: { orgId: string; id: string },
  kind: string,
  ending: Omit<EndLink, "opened" | "linkId">,
) {
  const ended = await work.db.orgLink.updateMany({
    where: { ...where, endsOn: null },
    data: { ...ending, endsOn: asDate(ending.endsOn), version: { increment: 1 } },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "org_link.end",
    subjectId: where.id,
    orgId: where.orgId,
    facts: { kind, document: ending.endDocument, reason: ending.endReason, endsOn: ending.endsOn },
  });
}

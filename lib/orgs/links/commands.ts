import "server-only";
import { record } from "@/lib/audit/commands";
import { asDate } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { keepsLinks } from "./policy";
import { findLinkEnds } from "./queries";
import type { BeginLink, EndLink } from "./schema";

/** Opens an org of one's own line to a leader or another org, by document and date (ORG-35, ORG-37, ORG-40). */
export async function beginLink(work: Work, { opened, holderOrg, holderPerson, ...link }: BeginLink): Promise<void> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const { orgId, holderOrgId, holderPersonId } = await findLinkEnds(work, { opened, holderOrg, holderPerson });
  if (!holderOrgId || holderOrgId === orgId) throw new Refusal("INVALID", { holderOrg: "invalid" });
  if (holderPerson && !holderPersonId) throw new Refusal("INVALID", { holderPerson: "invalid" });
  const { amount, beginsOn, ...facts } = link;
  const id = newId();
  await work.db.orgLink.create({
    data: {
      ...facts,
      ...(amount === undefined ? {} : { amount }),
      orgId,
      id,
      holderOrgId,
      holderPersonId,
      beginsOn: asDate(beginsOn),
    },
  });
  await record(work, {
    kind: "org_link.begin",
    subjectId: id,
    orgId,
    facts: { kind: link.kind, holder: holderOrg, person: holderPerson, document: link.document, beginsOn },
  });
}

/** A link ends on a day; what it let its holder do ends with it. */
export async function endLink(work: Work, { opened, linkId, endsOn, endDocument }: EndLink): Promise<void> {
  if (!keepsLinks(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
  const { orgId } = await findLinkEnds(work, { opened, holderOrg: "", holderPerson: "" });
  const link = await work.db.orgLink.findFirst({ where: { orgId, id: linkId } });
  if (!link) throw new Refusal("NOT_FOUND");
  if (asDate(endsOn) < link.beginsOn) throw new Refusal("INVALID", { endsOn: "beforeStart" });
  const ended = await work.db.orgLink.updateMany({
    where: { orgId, id: linkId, endsOn: null },
    data: { endsOn: asDate(endsOn), endDocument, version: { increment: 1 } },
  });
  if (ended.count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, {
    kind: "org_link.end",
    subjectId: linkId,
    orgId,
    facts: { kind: link.kind, document: endDocument, endsOn },
  });
}

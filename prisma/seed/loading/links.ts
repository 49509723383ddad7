import type { LinkKind } from "../demo/links";
import { pairingGoal } from "../demo/registers";
import type { Loading } from "./loading";

/** Two branches that review each other are paired in both directions. */
const kindOf: Readonly<Record<LinkKind, string>> = {
  SECTOR_GUIDANCE: "GUIDANCE",
  CONTACT_POINT: "CONTACT_POINT",
  DUAL_RESPONSIBILITY: "DUAL_RESPONSIBILITY",
  ENTRUSTED: "ENTRUSTED",
  PAIRING: "PAIRING",
  MUTUAL_REVIEW: "PAIRING",
};

const pairingOf = (kind: LinkKind): string | null => {
  if (kind === "MUTUAL_REVIEW") return "BRANCH_BRANCH";
  return kind === "PAIRING" ? "ORGAN_VILLAGE" : null;
};

const roles: Readonly<Record<string, string>> = {
  GUIDANCE: "系统指导",
  CONTACT_POINT: "联点领导",
  DUAL_RESPONSIBILITY: "包抓领导",
  ENTRUSTED: "受托点评",
  PAIRING: "结对支部",
};

export async function loadLinks({ id, insert, plan, tell }: Loading): Promise<void> {
  const rows = plan.links.flatMap((link, at) => {
    const kind = kindOf[link.kind];
    const there = { org: link.to, holder: link.from.org, person: link.from.person ?? null };
    const back = { org: link.from.org, holder: link.to, person: null };
    return (kind === "PAIRING" ? [there, back] : [there]).map((end) => ({
      ...end,
      kind,
      link,
      key: `${at} ${end.org}`,
    }));
  });
  await insert(
    "org_link",
    rows.map(({ org, holder, person, kind, link, key }) => ({
      org_id: id("org", org),
      id: id("link", key, link.since),
      kind,
      pairing_kind: pairingOf(link.kind),
      document_number: /（(.+)）$/.exec(link.basis)?.[1] ?? "",
      holder_org_id: id("org", holder),
      holder_person_id: person === null ? null : id("person", person),
      role: link.kind === "PAIRING" ? pairingGoal : (roles[kind] ?? ""),
      document: link.basis.replace(/（.+）$/, ""),
      begins_on: link.since,
      ends_on: link.until,
      amount: link.funds,
      note: link.note,
    })),
  );
  for (const { org, kind, link, key } of rows) {
    tell({
      org,
      on: link.since,
      person: "P03",
      from: "O01",
      kind: "org_link.begin",
      subject: id("link", key),
      facts: { kind },
    });
  }
}

/** The id of the link that lets a person of one organisation review in another. */
export function linkIdOf({ id, plan }: Loading, org: string, holder: string, person: string): string | null {
  const at = plan.links.findIndex((link) => link.to === org && link.from.org === holder && link.from.person === person);
  return at < 0 ? null : id("link", `${at} ${org}`);
}

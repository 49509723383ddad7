import { createHash } from "node:crypto";
import { titleInitials } from "@/lib/orgs/initials";
import { type PaperPlan, papers } from "../demo/papers";
import { ISSUER, THIS_YEAR } from "./campaigns";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

/** The papers of the year with their chain, and the registers that their numbers came from (CAM-02, CAM-03). */
export async function loadPapers(loading: Loading): Promise<void> {
  const { insert, tell } = loading;
  const id = (key: string) => loading.id("paper", key, papers.find((paper) => paper.key === key)?.on);
  await insert(
    "paper",
    papers.map((paper) => paperRow(loading, paper, id(paper.key))),
  );
  const known = new Map(papers.map((paper) => [paper.key, paper]));
  await insert(
    "paper_basis",
    papers.flatMap(({ key, org, bases }) =>
      bases.map((basis, position) => {
        const paper = known.get(basis);
        return {
          org_id: loading.id("org", org),
          id: loading.id("paper_basis", `${key} ${basis}`),
          paper_id: id(key),
          position,
          basis_org_id: paper ? loading.id("org", paper.org) : null,
          basis_paper_id: paper ? id(basis) : null,
          text: paper ? "" : basis,
        };
      }),
    ),
  );
  await insert("number_register", registerRows(loading));
  for (const paper of papers) {
    const subject = id(paper.key);
    const told = { org: paper.org, person: paper.by, subject };
    const number = numberOf(paper);
    tell({ ...told, on: paper.on, kind: "paper.draft", facts: { title: paper.title } });
    if (number) tell({ ...told, on: paper.on, step: 1, kind: "paper.issue", facts: { title: paper.title, number } });
    if (paper.binned) tell({ ...told, on: paper.on, step: 2, kind: "paper.discard", facts: { title: paper.title } });
    if (paper.voided)
      tell({
        ...told,
        on: paper.voided.on,
        kind: "paper.void",
        facts: { title: paper.title, reason: paper.voided.reason },
      });
  }
}

const stateOf = ({ number, voided, binned }: PaperPlan): string => {
  if (voided) return "VOID";
  if (binned) return "DISCARDED";
  return number === null ? "DRAFT" : "ISSUED";
};

const year = 2026;

const numberOf = ({ number }: PaperPlan): string => {
  if (number === null) return "";
  return typeof number === "string" ? number : `${number[0]}〔${year}〕${number[1]}号`;
};

function paperRow({ id }: Loading, paper: PaperPlan, paperId: string): Row {
  const { key, org, by, kind, title, issuer, number, on, recipients, text, voided } = paper;
  const issued = number !== null;
  const own = issued && typeof number !== "string" ? number : null;
  const body = text.join("\n");
  const attached = paper.campaign
    ? { campaign_org_id: id("org", ISSUER), campaign_id: id("campaign", THIS_YEAR) }
    : { campaign_org_id: null, campaign_id: null };
  return {
    ...{ org_id: id("org", org), id: paperId, kind, title, initials: titleInitials(title), recipients, body, issuer },
    state: stateOf(paper),
    series: own?.[0] ?? "",
    year: own ? year : null,
    number: own?.[1] ?? null,
    number_text: numberOf(paper),
    issued_on: issued ? on : null,
    issued_at: issued ? momentOf(on, key) : null,
    issued_by_person_id: issued ? id("person", by) : null,
    content_hash: issued ? createHash("sha256").update([title, recipients, body, ""].join("\n")).digest("hex") : null,
    voided_on: voided?.on ?? null,
    void_reason: voided?.reason ?? "",
    voided_by_person_id: voided ? id("person", by) : null,
    ...attached,
    adoption_id: paper.adoption ? id("adoption", org) : null,
    author_person_id: id("person", by),
    saved_by_person_id: id("person", by),
    saved_at: momentOf(on, key),
  };
}

function registerRows({ id }: Loading): Row[] {
  const last = new Map<string, { org: string; series: string; number: number }>();
  for (const { org, number } of papers)
    if (number !== null && typeof number !== "string")
      last.set(`${org} ${number[0]}`, { org, series: number[0], number: number[1] });
  return [...last.values()].map(({ org, series, number }) => ({
    org_id: id("org", org),
    id: id("number_register", `${org} ${series}`),
    kind: `PAPER ${series}`,
    year,
    last: number,
  }));
}

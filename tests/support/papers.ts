import { draftPaper, issuePaper, savePaper } from "@/lib/campaigns/papers/commands";
import { findPaper } from "@/lib/campaigns/papers/queries";
import { draftPaperSchema, issuePaperSchema } from "@/lib/campaigns/papers/schema";
import { begin, look } from "@/lib/kernel/work";
import { as, type TestOrg, type TestPerson } from "./county";
import type { County } from "./small-county";

type Given = Record<string, unknown>;

export const paperText = (given: Given = {}) =>
  draftPaperSchema.parse({
    kind: "NOTICE",
    title: "关于开展活动的通知",
    issuer: "某党组织",
    body: "一、要求\n抓好落实。",
    ...given,
  });

/** Papers of the first branch by its secretary, unless somebody and somewhere else is named. */
export function paperDesk(county: () => County) {
  const at = (person?: TestPerson, org?: TestOrg) => as(person ?? county().people.secretary, org ?? county().first);
  return {
    draft: (given: Given = {}, person?: TestPerson, org?: TestOrg) =>
      begin(at(person, org), (work) => draftPaper(work, paperText(given))),
    issue: (paperId: string, given: Given = {}, person?: TestPerson, org?: TestOrg) =>
      begin(at(person, org), (work) =>
        issuePaper(
          work,
          issuePaperSchema.parse({ paperId, source: "REGISTER", series: "支发", issuedOn: "2026-06-20", ...given }),
        ),
      ),
    read: (paperId: string, person?: TestPerson, org?: TestOrg) =>
      look(at(person, org), (scope) => findPaper(scope, paperId)),
    save: (paperId: string, version: number, given: Given = {}, person?: TestPerson) =>
      begin(at(person), (work) => savePaper(work, { paperId, version, ...paperText(given) })),
  };
}

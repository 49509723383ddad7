import { expect, test } from "@playwright/test";
import { addressOf, deskRoutes } from "../support/addresses";
import { ask, isMissing, isTurnedAway } from "../support/asking";
import { adminSql, makeForeigner } from "../support/county";

type Relation = "head" | "member" | "superior" | "sibling" | "cousin" | "administrator" | "foreigner";

/** A person who stands so to the organisation; null where the county has nobody. */
const relatives: Record<Exclude<Relation, "foreigner">, string> = {
  head: "select person_id from duty where org_id = $1 and kind = 'SECRETARY' and ends_on is null",
  member:
    "select m.person_id from membership m where m.org_id = $1 and m.ends_on is null and not exists (select 1 from duty d where d.person_id = m.person_id) and not exists (select 1 from org_link l where l.holder_person_id = m.person_id)",
  superior:
    "select d.person_id from duty d join org o on o.parent_id = d.org_id where o.id = $1 and d.kind = 'SECRETARY' and d.ends_on is null",
  sibling:
    "select d.person_id from duty d join org s on s.id = d.org_id join org o on o.parent_id = s.parent_id and o.id <> s.id where o.id = $1 and d.kind = 'SECRETARY' and d.ends_on is null",
  cousin:
    "select d.person_id from duty d join org s on s.id = d.org_id where s.kind = 'BRANCH' and d.kind = 'SECRETARY' and d.ends_on is null and s.parent_id <> coalesce((select parent_id from org where id = $1), s.id)",
  administrator: "select person_id from duty where kind = 'ADMINISTRATOR' and ends_on is null and $1::uuid is not null",
};

/** Whether the database itself says that the person may act there, whatever the pages do. */
async function mayAct(personId: string, orgId: string): Promise<boolean> {
  const [row] = await adminSql<{ may: boolean }>(
    `select exists (select 1 from membership where person_id = $1 and org_id = $2 and ends_on is null)
         or exists (select 1 from duty d join org_closure c on c.ancestor = d.org_id where d.person_id = $1 and c.descendant = $2 and d.ends_on is null)
         or exists (select 1 from org_link l left join duty d on d.org_id = l.holder_org_id and d.ends_on is null where l.org_id = $2 and l.ends_on is null and (l.holder_person_id = $1 or d.person_id = $1)) as may`,
    [personId, orgId],
  );
  return row?.may ?? false;
}

/** No uploaded file in the county as it was loaded; a returned pledge is its member's; a notice needs its call; a link is its holder's; a preview needs its change; a branch founds nobody. */
const nothingForTheHead = new Set([
  "orgs/[code]/change/[change]/preview",
  "pledges/evidence/[evidence]",
  "rectifications/proofs/[proof]",
  "noticeboard/showings/[showing]",
  "reviews/[roundId]/signatures/[sheet]/scan",
  "pledges/[pledge]/items",
  "commendations/notices/new",
  "reviews/linked/[linkId]/[targetId]",
]);

test.describe("INV-12 ORG-12 every page of the desk, asked by everybody in the tree", () => {
  let foreigner: string;
  test.beforeAll(async () => {
    foreigner = await makeForeigner();
  });

  for (const route of deskRoutes()) {
    test(`/o/[org]/${route}`, async ({ request }) => {
      const { path, orgId } = await addressOf(route);
      const [org] = await adminSql<{ name: string }>("select name from org where id = $1", [orgId]);
      const anonymous = await ask(request, path, null);
      expect(isTurnedAway(anonymous), `without a session got ${anonymous.status}`).toBe(true);
      expect(anonymous.body).not.toContain(org?.name);

      const abroad = await ask(request, path, foreigner);
      expect(isMissing(abroad), `another root got ${abroad.status}`).toBe(true);
      expect(abroad.body).not.toContain(org?.name);

      for (const [relation, statement] of Object.entries(relatives)) {
        const [person] = await adminSql<{ person_id: string }>(`${statement} order by 1 limit 1`, [orgId]);
        if (!person) continue;
        const answer = await ask(request, path, person.person_id);
        expect(answer.status, `${relation} of ${path}`).toBeLessThan(500);
        if (!(await mayAct(person.person_id, orgId))) {
          expect(isMissing(answer), `${relation} of ${path} got ${answer.status}`).toBe(true);
          expect(answer.body).not.toContain(org?.name);
        }
        if (relation === "head" && !nothingForTheHead.has(route))
          expect(answer.status === 405 || !isMissing(answer), `${relation} of ${path} got ${answer.status}`).toBe(true);
      }
    });
  }
});

import { newId } from "@/lib/kernel/ids";
import { linkKinds } from "@/lib/reviews/policy";
import { asOwner, giveDuty, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { type Due, openedRound, targetOf } from "./setting";

export type Relations = {
  county: County & { own: string };
  targets: Record<string, Due>;
  links: Record<string, string>;
};

/** A county with a round for every kind of subject, divisions of work, a stand-in and links of every kind. */
export async function prepareRelations(): Promise<Relations> {
  const targets: Record<string, Due> = {};
  const links: Record<string, string> = {};
  const made = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, general, elsewhere, second, root } = made;
  const own = await openedRound(people.secretary, first);
  const county = { ...made, own };
  const above = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
  targets.member = await targetOf(own, people.member);
  targets.deputy = await targetOf(own, people.deputy);
  targets.secretary = await targetOf(above, people.secretary);
  targets.cadre = await targetOf(above, people.leader);
  targets.org = await targetOf(above, null, first);
  await asOwner(async (client) => {
    for (const [at, name] of ["办公室", "窗口"].entries())
      await client.query(
        "insert into unit (org_id, id, name, kind, position) values ($1, gen_random_uuid(), $2, 'OFFICE', $3)",
        [first.id, name, at + 1],
      );
    await client.query(
      `insert into division (org_id, id, person_id, subject_kind, unit_id, document, begins_on)
       select org_id, gen_random_uuid(), $2, 'UNIT', id, '分工', '2026-01-01' from unit where org_id = $1 and name = '窗口'`,
      [first.id, people.deputy.id],
    );
    await client.query(
      "insert into division (org_id, id, person_id, subject_kind, subject_org_id, document, begins_on) values ($1, gen_random_uuid(), $2, 'ORG', $3, '分工', '2026-01-01')",
      [general.id, people.colleague.id, first.id],
    );
    await giveDuty(client, people.colleague, general, "LEADER");
    await client.query(
      "insert into pledge_stand_in (org_id, id, person_id, document, begins_on, named_by_person_id, named_at) values ($1, gen_random_uuid(), $2, '总支〔2026〕5号', '2026-06-01', $3, now())",
      [first.id, people.officer.id, people.generalHead.id],
    );
  });
  const units = await openedRound(people.secretary, first, { subjects: "UNITS", number: 2 });
  const body = await openedRound(people.generalHead, general, { subjects: "LEADING_GROUP", number: 2 });
  for (const name of ["办公室", "窗口"]) targets[name] = await targetNamed(units, name);
  targets.body = await targetOf(body, null, general);
  targets.bodyMember = await targetOf(body, people.colleague, general);
  await asOwner(async (client) => {
    const holders = {
      CONTACT_POINT: [root, people.rootHead],
      DUAL_RESPONSIBILITY: [elsewhere, people.stranger],
      ENTRUSTED: [elsewhere, null],
      PAIRING: [second, null],
    } as const;
    for (const kind of linkKinds) {
      const [org, person] = holders[kind];
      links[kind] = newId();
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, $2, $3, $4, $5, '', '', '2026-01-01')",
        [first.id, links[kind], kind, org.id, person?.id ?? null],
      );
    }
  });
  return { county, targets, links };
}

const targetNamed = async (roundId: string, name: string): Promise<Due> => {
  const [found] = await adminSql<Due>(
    'select org_id as "orgId", id as "targetId" from review_target where round_id = $1 and subject_name = $2',
    [roundId, name],
  );
  if (!found) throw new Error(name);
  return found;
};

import type { Client } from "pg";
import { newId } from "@/lib/kernel/ids";
import { asOwner, makeOrg, makePerson, type TestOrg } from "./county";

/** An issued campaign of this org with both families of categories, adopted and enrolled by every org below. */
export async function makeCampaign(client: Client, org: TestOrg) {
  const id = newId();
  await client.query(
    `insert into campaign (org_id, id, template_code, title, theme, requirement, year, begins_on, ends_on, state, issued_at)
     values ($1, $2, 'CXZY', '创先争优活动', '走在前、作表率', '推动发展', 2026, '2026-01-01', '2026-12-31', 'ISSUED', now())`,
    [org.id, id],
  );
  const category = async (name: string, family: string, pledgerKind: string, position: number) => {
    const key = newId();
    await client.query(
      "insert into pledge_category (org_id, id, campaign_id, position, name, family, pledger_kind) values ($1, $2, $3, $4, $5, $6, $7)",
      [org.id, key, id, position, name, family, pledgerKind],
    );
    return key;
  };
  const conduct = await category("带头学习、提升能力", "政治思想作风", "PERSON", 1);
  const business = await category("认真履职、服务群众", "业务工作", "PERSON", 2);
  const service = await category("服务中心、建设队伍", "服务中心", "ORG", 1);
  await client.query(
    `insert into adoption (org_id, id, campaign_org_id, campaign_id, state)
     select descendant, gen_random_uuid(), $1, $2, 'APPROVED' from org_closure where ancestor = $1 and depth > 0`,
    [org.id, id],
  );
  await client.query(
    `insert into enrolment (org_id, id, campaign_org_id, campaign_id, person_id, leading_cadre, standing, enrolled_on)
     select m.org_id, gen_random_uuid(), $1, $2, m.person_id, m.leading_cadre, m.standing, '2026-01-01'
       from membership m join org_closure c on c.descendant = m.org_id where c.ancestor = $1`,
    [org.id, id],
  );
  return { orgId: org.id, id, conduct, business, service };
}

/** A small tree: root → working committee → general branch → two branches, and a second root nobody is linked to. */
export function makeCounty() {
  return asOwner(async (client) => {
    const root = await makeOrg(client, "某县委员会", "LOCAL_COMMITTEE", null);
    const working = await makeOrg(client, "某县直机关工委", "WORKING_COMMITTEE", root);
    const general = await makeOrg(client, "某局机关党总支", "GENERAL_BRANCH", working);
    const first = await makeOrg(client, "某局第一党支部", "BRANCH", general);
    const second = await makeOrg(client, "某局第二党支部", "BRANCH", general);
    const elsewhere = await makeOrg(client, "邻县委员会", "LOCAL_COMMITTEE", null);
    const people = {
      rootHead: await makePerson(client, "根书记", { duty: { org: root, kind: "SECRETARY" } }),
      workingHead: await makePerson(client, "工委书记", {
        home: second,
        leadingCadre: true,
        duty: { org: working, kind: "SECRETARY" },
      }),
      generalHead: await makePerson(client, "总支书记", {
        home: first,
        leadingCadre: true,
        duty: { org: general, kind: "SECRETARY" },
      }),
      secretary: await makePerson(client, "支部书记", { home: first, duty: { org: first, kind: "SECRETARY" } }),
      deputy: await makePerson(client, "副书记", { home: first, duty: { org: first, kind: "DEPUTY_SECRETARY" } }),
      officer: await makePerson(client, "党务干部", { home: first, duty: { org: first, kind: "OFFICER" } }),
      discipline: await makePerson(client, "纪检委员", { home: first, duty: { org: first, kind: "DISCIPLINE_HEAD" } }),
      administrator: await makePerson(client, "管理员", { duty: { org: first, kind: "ADMINISTRATOR" } }),
      member: await makePerson(client, "党员甲", { home: first }),
      colleague: await makePerson(client, "党员乙", { home: first }),
      leader: await makePerson(client, "领导干部", { home: first, leadingCadre: true }),
      retired: await makePerson(client, "老党员", { home: first, retired: true }),
      secondSecretary: await makePerson(client, "二支书记", { home: second, duty: { org: second, kind: "SECRETARY" } }),
      secondMember: await makePerson(client, "党员丙", { home: second }),
      stranger: await makePerson(client, "外县书记", { duty: { org: elsewhere, kind: "SECRETARY" } }),
    };
    const campaign = await makeCampaign(client, root);
    return { root, working, general, first, second, elsewhere, people, campaign };
  });
}
export type County = Awaited<ReturnType<typeof makeCounty>>;

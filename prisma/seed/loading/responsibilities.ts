import {
  cases,
  circular,
  contactActs,
  deeds,
  designations,
  dualActs,
  letters,
  type PlannedLetter,
  penalties,
  rewardRules,
} from "../demo/responsibilities";
import type { Loading } from "./loading";
import type { Row } from "./table-writer";

export async function loadResponsibilities(loading: Loading): Promise<void> {
  const { id, put, insert } = loading;
  await put("responsibility_letter", letters, (one) => letterRow(loading, one));
  await put("letter_target", letters, (one) => targetRows(loading, one));
  await loadContactsAndPairings(loading);
  await put("designation", designations, ([org, kind, name, place, holder, phone, from]) => ({
    org_id: id("org", org),
    id: id("designation", name, from),
    ...{ kind, name, place, phone, begins_on: from },
    holder_person_id: holder === null ? null : id("person", holder),
  }));
  await loadCases(loading);
  await loadRewards(loading);
  await insert("circular", [
    {
      org_id: id("org", circular.org),
      id: id("circular", circular.period, circular.issuedOn),
      period: circular.period,
      number: circular.number,
      title: "关于2026年第一季度创先争优活动开展情况的通报",
      ...{ opening: circular.opening, praise: circular.praise, requirements: circular.requirements, state: "ISSUED" },
      issued_on: circular.issuedOn,
      composed_by_person_id: id("person", circular.by),
    },
  ]);
  await insert("number_register", [
    {
      ...{ org_id: id("org", circular.org), id: id("register", "CIRCULAR"), kind: "CIRCULAR" },
      ...{ year: 2026, last: circular.number },
    },
  ]);
}

async function loadCases({ id, put, head }: Loading): Promise<void> {
  await put(
    "accountability_case",
    cases,
    ({ org, authority, proposedBy, proposedOn, decidedBy, decidedOn, ...told }) => ({
      ...{ org_id: id("org", org), id: id("case", org, proposedOn), number: 1, state: "DECIDED", ...told },
      ...{ subject_person_id: id("person", head(org)), authority_org_id: id("org", authority) },
      ...{ proposed_by_org_id: id("org", authority), proposed_by_person_id: id("person", proposedBy) },
      ...{ proposed_on: proposedOn, decided_on: decidedOn, decided_by_person_id: id("person", decidedBy) },
    }),
  );
  await put("number_register", cases, ({ org }) => ({
    ...{ org_id: id("org", org), id: id("register", `ACCOUNTABILITY ${org}`), kind: "ACCOUNTABILITY" },
    ...{ year: 0, last: 1 },
  }));
}

async function loadRewards({ id, put }: Loading): Promise<void> {
  await put("reward_rule", rewardRules, ([org, kind, incentive, condition, consequence, usedFor, basis, from]) => ({
    ...{ org_id: id("org", org), id: id("reward", condition, from), kind, condition, consequence },
    ...{ incentive, used_for: usedFor, basis, begins_on: from },
  }));
  await put("penalty_record", penalties, ([org, subject, grounds, amount, imposedBy, document, on, by]) => ({
    ...{ org_id: id("org", org), id: id("penalty", document, on), subject, grounds, amount, imposed_by: imposedBy },
    ...{ document, imposed_on: on, recorded_by_person_id: id("person", by) },
  }));
}

/** What the first circular froze: figures of its quarter as the records of that time gave them. */
export const circularLines = `
  insert into circular_line (org_id, id, circular_id, subject_org_id, position, items, fulfilled, overdue, reviews_due, reviews_done, rectifications_open, rectifications_late, visits, problems)
  select c.org_id, gen_random_uuid(), c.id, o.id, row_number() over (order by o.path), coalesce(t.items, 0),
         (select count(*) from pledge_item i join org_closure k on k.descendant = i.org_id and k.ancestor = o.id where i.fulfilled_on <= '2026-03-31'), 0,
         coalesce(t.reviews_done, 0), coalesce(t.reviews_done, 0), 0, 0, 0, 0
    from circular c join org o on o.parent_id = c.org_id and o.closed_on is null
    left join tally t on t.org_id = o.id and t.reach = 'TREE' and t.campaign_id = (select id from campaign where state = 'ISSUED' order by begins_on desc limit 1)`;

function letterRow({ id }: Loading, one: PlannedLetter): Row {
  const signed = one.signer !== null;
  return {
    org_id: id("org", one.org),
    id: id("letter", one.org, "2026-01-20"),
    year: 2026,
    title: "2026年度目标责任状",
    issuer_org_id: id("org", one.giver[0]),
    issuer_person_id: id("person", one.giver[1]),
    signer_person_id: one.signer === null ? null : id("person", one.signer),
    state: signed ? "SIGNED" : "OFFERED",
    offered_on: signed ? "2026-01-20" : "2026-06-16",
    signed_on: signed ? "2026-01-26" : null,
  };
}

const targetRows = ({ id }: Loading, one: PlannedLetter): Row[] =>
  one.targets.map(([family, text, quantity, unit, post, actual = null], at) => ({
    org_id: id("org", one.org),
    id: id("target of letter", `${one.org} ${at}`, "2026-01-20"),
    letter_id: id("letter", one.org),
    position: at + 1,
    ...{ family, text, quantity, unit, post, actual },
    actual_on: actual === null ? null : "2026-06-15",
  }));

async function loadContactsAndPairings({ id, insert, plan }: Loading): Promise<void> {
  const place = (kind: string, org: string, person?: string) => {
    const at = plan.links.findIndex(
      (link) => link.kind === kind && link.to === org && (!person || link.from.person === person),
    );
    return { org_id: id("org", org), link_id: id("link", `${at} ${org}`) };
  };
  await insert(
    "contact_act",
    contactActs.map(([duty, mode, on, note]) => ({
      ...place("CONTACT_POINT", "O37"),
      id: id("contact act", on, on),
      ...{ duty, mode, note, happened_on: on },
      recorded_by_person_id: id("person", "P02"),
    })),
  );
  await insert(
    "contact_act",
    dualActs.map(([org, person, mode, on, note]) => ({
      ...place("DUAL_RESPONSIBILITY", org, person),
      id: id("contact act", `${org} ${on}`, on),
      ...{ duty: null, mode, note, happened_on: on },
      recorded_by_person_id: id("person", person),
    })),
  );
  await insert(
    "pairing_deed",
    deeds.map(([kind, on, text, amount, quantity, people, approximate]) => ({
      ...place("PAIRING", "O37"),
      id: id("deed", on, on),
      ...{ kind, happened_on: on, text, amount, quantity, people, approximate },
      recorded_by_person_id: id("person", "P10"),
    })),
  );
}

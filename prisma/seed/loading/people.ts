import { initialsOf, pinyinOf } from "@/lib/people/pinyin";
import { type Day, plusDays } from "../demo/days";
import type { Member, Person } from "../demo/people";
import { hashOf } from "../demo/random";
import { dutyKey, type Loading } from "./loading";
import { staffingSteps } from "./staffing";
import type { Row } from "./table-writer";

const NEW_YEAR = "2026-01-05";

export async function loadPeople(loading: Loading): Promise<void> {
  const { client, insert, plan } = loading;
  const administrator = plan.externals.filter((person) => person.code === "P32");
  const people = [...plan.members, ...plan.seatedLeaders, ...administrator];
  await insert(
    "person",
    people.map((person) => personRow(loading, person)),
  );
  await insert("person_private", [
    ...plan.members.map((member) => privateRow(loading, member, member.org)),
    ...plan.seatedLeaders.map((leader) => privateRow(loading, leader, leader.org)),
    ...administrator.map((person) => privateRow(loading, person, "O01")),
  ]);
  await insert("membership", [
    ...plan.members.map((member) => homeRow(loading, member)),
    ...plan.members.flatMap((member) => pastHome(loading, member)),
  ]);
  await insert(
    "duty",
    plan.duties.map((duty) => dutyRow(loading, duty)),
  );
  for (const step of staffingSteps) await client.query(step);
  await insert(
    "external_person",
    plan.externals.filter((person) => person.code !== "P32").map((person) => externalRow(loading, person)),
  );
  tellDuties(loading);
}

const personRow = ({ id }: Loading, { code, name }: Person): Row => ({
  id: id("person", code),
  name,
  pinyin: pinyinOf(name),
  initials: initialsOf(name),
  created_at: `${NEW_YEAR}T09:00:00+08:00`,
});

const privateRow = ({ id }: Loading, person: Person, org: string): Row => ({
  person_id: id("person", person.code),
  managing_org_id: id("org", org),
  phone: person.phone,
  gender: person.gender,
  born_on: bornOn(person),
});

function bornOn({ code, birthYear }: Person): Day {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${birthYear}-${two((hashOf(code) % 12) + 1)}-${two((hashOf(`${code} day`) % 28) + 1)}`;
}

const flags = (member: Member) => ({
  retired: member.flags.includes("RETIRED"),
  floating: member.flags.includes("FLOATING"),
  laid_off: member.flags.includes("LAID_OFF"),
  no_post: member.flags.includes("NO_POST"),
  infirm: member.flags.includes("OLD_OR_INFIRM"),
  low_schooling: member.flags.includes("LOW_SCHOOLING"),
});

function homeRow({ id }: Loading, member: Member): Row {
  return {
    org_id: id("org", member.org),
    id: id("membership", member.code, member.since),
    person_id: id("person", member.code),
    standing: member.fullSince === null ? "PROBATIONARY" : "FULL",
    leading_cadre: member.leadingCadre,
    ...flags(member),
    post: member.post,
    group_id: member.group === null ? null : id("group", `${member.org} ${member.group}`),
    joined_on: member.joinedOn,
    begins_on: member.since,
    ends_on: null,
    end_reason: null,
  };
}

/** LIFE-01, LIFE-14: where somebody was counted before, until the day of the transfer or the merger. */
function pastHome(loading: Loading, member: Member): Row[] {
  if (member.formerOrg === null) return [];
  return [
    {
      ...homeRow(loading, member),
      org_id: loading.id("org", member.formerOrg),
      id: loading.id("membership", `${member.code} ${member.formerOrg}`, member.joinedOn),
      group_id: null,
      begins_on: member.joinedOn,
      ends_on: plusDays(member.since, -1),
      end_reason: member.formerOrg.startsWith("O13") ? "支部合并" : "组织关系转出",
    },
  ];
}

const dutyRow = ({ id }: Loading, duty: Loading["plan"]["duties"][number]): Row => ({
  org_id: id("org", duty.org),
  id: id("duty", dutyKey(duty), duty.from),
  person_id: id("person", duty.person),
  kind: duty.kind,
  title: duty.title,
  acting: duty.acting,
  begins_on: duty.from,
  // A term ends the day before the successor's begins, so that nobody holds the post twice.
  ends_on: duty.until === null || duty.acting ? duty.until : plusDays(duty.until, -1),
  document: "",
});

const externalRow = ({ id }: Loading, person: Loading["plan"]["externals"][number]): Row => ({
  org_id: id("org", "O01"),
  id: id("external", person.code),
  name: person.name,
  capacity: person.capacity,
  powers: "参加群众评议、明察暗访、反映意见",
  phone: person.phone,
  begins_on: person.since,
  ends_on: person.until,
});

function tellDuties({ id, plan, tell }: Loading): void {
  for (const duty of plan.duties.filter((one) => one.from >= "2026-01-01" && one.person !== "P32")) {
    tell({
      org: duty.org,
      on: duty.from,
      person: "P32",
      from: "O01",
      kind: "duty.begin",
      subject: id("duty", dutyKey(duty)),
      facts: { title: duty.title },
    });
  }
  for (const duty of plan.duties) {
    if (duty.until === null || duty.until > plan.today) continue;
    tell({
      org: duty.org,
      on: duty.until,
      person: "P32",
      from: "O01",
      kind: "duty.end",
      subject: id("duty", dutyKey(duty)),
      facts: { title: duty.title },
    });
  }
}

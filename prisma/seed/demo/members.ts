import { TODAY } from "./days";
import { groupsOf } from "./groups";
import { namer } from "./names";
import { branches, isRetiredBranch, type Org } from "./orgs";
import {
  externals,
  firstFreePhone,
  type Member,
  type MemberFlag,
  namedMembers,
  phoneOf,
  seatedLeaders,
} from "./people";
import { type Stream, streamOf } from "./random";
import { arrivals, flagQuotas, moreLeaders, onProbation, rosterOf } from "./rosters";

const nameNext = namer(
  streamOf("names"),
  [...seatedLeaders, ...namedMembers, ...externals].map((person) => person.name),
);

function rollOfCounty(): Member[] {
  let serial = 0;
  return branches.flatMap((branch) => {
    const stream = streamOf("members", branch.code);
    const named = namedOf(branch);
    const generated = Array.from({ length: branch.members - named.length }, (_, at) =>
      generate(branch, stream, at, serial + at + 1),
    );
    serial += generated.length;
    return grouped(branch, [...named, ...flagged(branch, stream, generated)]);
  });
}

function namedOf(branch: Org): Member[] {
  return namedMembers
    .filter((member) => member.org === branch.code)
    .map((member) => ({
      ...member,
      staffClass: rosterOf(branch.code).staffClass,
      flags: flagsOfNamed(branch, member.code, member.birthYear),
      group: null,
      fullSince: yearAfter(member.joinedOn),
      since: arrivals[member.code]?.[1] ?? member.joinedOn,
      formerOrg: arrivals[member.code]?.[0] ?? null,
    }));
}

function flagsOfNamed(branch: Org, code: string, birthYear: number): MemberFlag[] {
  if (code === "P17") return ["RETIRED", "OLD_OR_INFIRM"];
  if (branch.field === "FLOATING") return ["FLOATING"];
  return isRetiredBranch(branch) && birthYear < 1965 ? ["RETIRED"] : [];
}

function generate(branch: Org, stream: Stream, at: number, serial: number): Member {
  const roster = rosterOf(branch.code);
  const probation = at >= branch.members - 8 && at < branch.members - 8 + (onProbation[branch.code] ?? 0);
  const leadingCadre = at >= 4 && at < 4 + (moreLeaders[branch.code] ?? 0);
  const birthYear = probation ? stream.int(1996, 2002) : bornFor(roster.born, at, stream);
  const gender = stream.next() < 0.36 ? "F" : "M";
  const joinedOn = probation ? "2025-09-28" : joiningDay(stream, birthYear);
  return {
    code: `M${String(serial).padStart(3, "0")}`,
    name: nameNext(gender, birthYear),
    gender,
    birthYear,
    phone: phoneOf(firstFreePhone + serial),
    org: branch.code,
    post: leadingCadre ? leaderPost(branch, at) : stream.pick(roster.posts),
    staffClass: roster.staffClass,
    leadingCadre,
    flags: [],
    group: null,
    joinedOn,
    fullSince: probation ? null : yearAfter(joinedOn),
    since: branch.code === "O13" ? "2026-04-13" : joinedOn,
    formerOrg: formerOrgOf(branch, at),
  };
}

/** The first of a roll stand for the branch committee: neither too old nor too young for it. */
function bornFor([from, to]: readonly [number, number], at: number, stream: Stream): number {
  if (at >= 5) return stream.int(from, to);
  const retired = to < 1965;
  return stream.int(Math.max(from, retired ? 1956 : 1966), Math.min(to, 1990));
}

const formerOrgOf = (branch: Org, at: number): string | null => {
  if (branch.code !== "O13") return null;
  return at < 9 ? "O13A" : "O13B";
};

const leaderPosts: Readonly<Record<string, readonly string[]>> = {
  O05: ["总工程师", "副局长"],
  O10: [
    "副书记",
    "常委",
    "信访室主任",
    "第一审查调查室主任",
    "第二审查调查室主任",
    "案管室主任",
    "党风政风室主任",
    "宣传部部长",
    "组织部部长",
    "第一派驻组组长",
    "第二派驻组组长",
  ],
  O36: ["镇长", "人大主席", "党委副书记", "副镇长", "武装部部长"],
};

const leaderPost = (branch: Org, at: number): string =>
  leaderPosts[branch.code]?.[at - 4] ?? (branch.field === "SCHOOL" ? "副校长" : "单位副职");

/** Nobody joins before eighteen, and the long-serving joined in their twenties. */
function joiningDay(stream: Stream, birthYear: number): string {
  const year = Math.min(birthYear + stream.int(20, 34), 2023);
  return `${year}-${stream.pick(["06", "07", "11", "12"])}-${String(stream.int(10, 28))}`;
}

const yearAfter = (day: string): string | null => {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next <= TODAY ? next : null;
};

function flagged(branch: Org, stream: Stream, generated: readonly Member[]): Member[] {
  const flags = new Map<string, MemberFlag[]>(generated.map((member) => [member.code, baseFlags(branch)]));
  const eligible = generated.filter((member) => !member.leadingCadre && member.fullSince !== null).slice(4);
  const away = new Set<string>();
  for (const [flag, quota] of Object.entries(flagQuotas[branch.code] ?? {}) as [MemberFlag, number][]) {
    const absent = flag === "SICK_LEAVE" || flag === "SECONDED" || flag === "OUT_OF_CONTACT";
    const pool = stream.shuffle(eligible).filter((member) => !away.has(member.code) && fits(flag, member));
    for (const member of flag === "OLD_OR_INFIRM" ? eldestFirst(pool).slice(0, quota) : pool.slice(0, quota)) {
      flags.get(member.code)?.push(flag);
      if (absent) away.add(member.code);
    }
  }
  return generated.map((member) => ({ ...member, flags: flags.get(member.code) ?? [] }));
}

const fits = (flag: MemberFlag, member: Member): boolean =>
  flag === "LAID_OFF" || flag === "FLOATING" || flag === "SECONDED" ? member.birthYear >= 1969 : true;

const eldestFirst = (pool: readonly Member[]): Member[] => [...pool].sort((a, b) => a.birthYear - b.birthYear);

function baseFlags(branch: Org): MemberFlag[] {
  if (isRetiredBranch(branch)) return ["RETIRED"];
  return branch.field === "FLOATING" ? ["FLOATING"] : [];
}

function grouped(branch: Org, roll: readonly Member[]): Member[] {
  const names = groupsOf(branch.code);
  if (names.length === 0) return [...roll];
  const elders = names.indexOf("老年组");
  const others = names.filter((_, at) => at !== elders);
  return roll.map((member, at) => {
    const elder = elders >= 0 && member.birthYear < 1962;
    return { ...member, group: (elder ? names[elders] : others[at % others.length]) ?? null };
  });
}

/** The 700 members of the county, branch by branch: the named ones first, then the generated ones. */
export const members: readonly Member[] = rollOfCounty();

import { type Day, plusDays, spoken } from "../days";
import { formerOrgs, orgOf, orgs } from "../orgs";
import type { Stream } from "../random";
import type { Opinion3 } from "../reviews";
import type { PlannedItem, PlannedPledge } from "./pledge-shapes";

/** What a superior has before him: the figures of the organisation and everything below it on that day. */
export type OrgFacts = {
  name: string;
  day: Day;
  items: number;
  due: number;
  kept: number;
  behind: number;
  first: PlannedItem | null;
  report: string;
};

export function orgFacts(code: string, day: Day, pledges: readonly PlannedPledge[]): OrgFacts {
  const below = new Set(subtree(code));
  const mine = pledges.filter(
    (pledge) => below.has(homeOn(pledge, day)) && pledge.publishedOn !== null && pledge.publishedOn <= day,
  );
  const own = mine.filter((pledge) => pledge.pledger.kind === "MEMBER");
  const items = own.flatMap((pledge) => pledge.items).filter((item) => item.state !== "WITHDRAWN");
  const kept = items.filter((item) => item.fulfilledOn !== null && item.fulfilledOn <= day).length;
  const behind = items.filter(
    (item) => item.dueOn <= day && (item.fulfilledOn === null || item.fulfilledOn > day),
  ).length;
  const name = [...orgs, ...formerOrgs].find((org) => org.code === code)?.shortName ?? code;
  const first = mine.find((pledge) => pledge.pledger.kind === "ORG" && pledge.org === code)?.items.at(-1) ?? null;
  const report = `${name}党员承诺共 ${items.length} 条，到期 ${kept + behind} 条，已兑现 ${kept} 条，到期未兑现 ${behind} 条；公开栏按月核对。`;
  return { name, day, items: items.length, due: kept + behind, kept, behind, first, report };
}

/** Before the merger the items hung in the branch they came from. */
const homeOn = (pledge: PlannedPledge, day: Day): string =>
  pledge.carriedFrom?.startsWith("O13") === true && day < "2026-04-13" ? pledge.carriedFrom : pledge.org;

const subtree = (code: string): string[] => [
  code,
  ...orgs.filter((org) => org.parent === code).flatMap((org) => subtree(orgOf(org.code).code)),
];

export function orgOpinion(facts: OrgFacts, stream: Stream): Opinion3 {
  const { name, items, due, kept, behind, first } = facts;
  const done = due === 0 ? `党员承诺 ${items} 条全部公开` : `党员承诺 ${items} 条，到期 ${due} 条，兑现 ${kept} 条`;
  const own = first === null ? "支部集体承诺写得具体" : `集体承诺“${first.matter}”有专人抓`;
  return {
    achievements: stream.pick([`${name}${done}，${own}。`, `${own}；${name}${done}，台账对得上。`]),
    shortcomings:
      behind > 0
        ? `${name}有 ${behind} 条到期没有兑现，${stream.pick(["提醒只发在群里", "责任人没有写清", "原因说明拖着没交"])}。`
        : stream.pick([
            `${name}的进展记录集中在月底补填，平时看不到动静。`,
            `${name}听取服务对象意见的面不宽，多是老熟人。`,
            `${name}公开栏换得不勤，新的兑现情况没有及时贴。`,
            `${name}个别承诺目标偏低，跳一跳够得着的不多。`,
          ]),
    direction: nextStep(facts, stream),
  };
}

function nextStep({ name, day, behind }: OrgFacts, stream: Stream): string {
  const by = spoken(plusDays(day, 20));
  if (behind > 0) return `${name}${by}前逐条说明原因、公开新时限，支委分头包到人。`;
  return stream.pick([
    `${name}每月 25 日核对公开栏和台账，${by}前先对一遍。`,
    `${by}前${name}再走访一轮服务对象，把听到的意见登记编号。`,
    `${name}下一季度挑两条难的集中攻，${by}前报计划。`,
  ]);
}

export function headOpinion(facts: OrgFacts, stream: Stream): Opinion3 {
  const { name, items, kept } = facts;
  return {
    achievements: stream.pick([
      `第一责任人职责扛得起，${name} ${items} 条承诺逐条过问，已兑现 ${kept} 条。`,
      `带头讲党课、带头走访，${name}的审核和点评没有缺项，兑现 ${kept} 条。`,
      `${name}的点评会讲真话，${items} 条承诺都有人盯。`,
    ]),
    shortcomings: stream.pick([
      `对${name}年轻党员压担子不够，事情多是自己办。`,
      `${name}的谈心谈话记录偏简单，看不出谈了什么。`,
      `抓业务多、抓支部少，${name}的学习日有两次没到。`,
      `审核${name}的承诺时追问不够，有的目标还能再实一些。`,
    ]),
    direction: stream.pick([
      `每季度与${name}每名党员至少谈一次，记下三句要紧话。`,
      `下季度把${name}两件难事分给支委领办，自己抓督促。`,
      `审核${name}承诺前请两名支委先看一遍，理由写在审核意见里。`,
    ]),
  };
}

import { usualProblems } from "@/lib/rectifications/problems/rules";
import type { Loading } from "./loading";

/** The county's kinds of problem (SYS-79), and which matter is of which kind. */
export async function loadProblemCodes({ id, insert, client }: Loading): Promise<void> {
  await insert(
    "problem_code",
    usualProblems.flatMap(([family, ...names], row) =>
      names.map((name, place) => ({
        org_id: id("org", "O01"),
        id: id("problem", name),
        family,
        name,
        position: row * 10 + place,
      })),
    ),
  );
  await client.query(
    `update rectification r set problem_org_id = p.org_id, problem_code_id = p.id
       from unnest($1::text[], $2::text[]) as k (pattern, name) join problem_code p on p.name = k.name where r.problem ~ k.pattern`,
    [kinds.map(([pattern]) => pattern), kinds.map(([, name]) => name)],
  );
  await client.query(
    `update pledge_item i set problem_org_id = p.org_id, problem_code_id = p.id
       from unnest($1::text[], $2::text[]) as k (pattern, name) join problem_code p on p.name = k.name where i.text ~ k.pattern`,
    [solving.map(([pattern]) => pattern), solving.map(([, name]) => name)],
  );
}

/** Which published items set out to solve a listed problem (PLG-19). */
const solving: readonly (readonly [pattern: string, name: string])[] = [
  ["午间|中午|排队", "办事不便"],
  ["压到|限时办结", "事难办"],
  ["来电来信", "答复不及时"],
  ["公开办理时限|一次告知|咨询", "门难进"],
];

const kinds: readonly (readonly [pattern: string, name: string])[] = [
  ["叫号机|钥匙|位置偏|找谁报修|字太小", "办事不便"],
  ["超期未答复|无人接|回应|满意率", "答复不及时"],
  ["口径不一", "政策解释不一"],
  ["补填|代签|台账缺|多报|登记不全|空白", "台账不实"],
  ["雷同|文字相近", "文字雷同"],
  ["到期未兑现|未恢复", "只公开不兑现"],
  ["走形式|断档|没有谈话|没有联系", "推诿拖延"],
];

/** 群众回访 of what the masses raised and is struck off: two of those who raised it, asked by telephone. */
export async function loadRechecks({ client }: Loading): Promise<void> {
  await client.query(
    `insert into rectification_recheck (org_id, id, rectification_id, verification, channel, asked, mark, words, answered_on, recorded_by_person_id)
     select r.org_id, gen_random_uuid(), r.id, 1, 'PHONE', k.asked, k.mark, k.words, r.closed_on, r.verifier_person_id
       from rectification r cross join (values ('提意见的群众', 'SATISFIED', '说到做到，现在方便了'), ('原参评服务对象', 'BASICALLY', '比以前好，希望坚持下去')) as k (asked, mark, words)
      where r.state = 'CLOSED' and r.source_kind in ('OPINION', 'EVALUATION')`,
  );
}

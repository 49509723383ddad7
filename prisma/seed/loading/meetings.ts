import { ISSUER, THIS_YEAR } from "./campaigns";
import type { Loading } from "./loading";

type Line = readonly [
  org: string,
  on: string,
  kind: string,
  name: string,
  text: string,
  figure?: readonly [quantity: number, unit: string, approximate: string],
];

// biome-ignore format: a table reads by rows
const lines: readonly Line[] = [
  ["O01", "2026-01-15", "CHAIR", "", "县委书记"],
  ["O01", "2026-01-15", "AGENDA", "", "宣读实施方案"],
  ["O01", "2026-01-15", "AGENDA", "", "表态发言"],
  ["O01", "2026-01-15", "AGENDA", "", "县委书记讲话"],
  ["O01", "2026-01-15", "READ", "组织部副部长", "《松涧县2026年创先争优活动实施方案》"],
  ["O01", "2026-01-15", "SPEECH", "县直机关工委", "抓好机关带头，三月底前全部公开"],
  ["O01", "2026-01-15", "SPEECH", "枫埠镇党委", "村支部分类确定载体"],
  ["O01", "2026-05-21", "SITE", "", "县政务服务中心"],
  ["O01", "2026-05-21", "SITE", "", "客运站"],
  ["O01", "2026-05-21", "SITE", "", "交通窗口"],
  ["O01", "2026-06-17", "CHAIR", "", "组织部副部长"],
  ["O01", "2026-06-17", "AGENDA", "", "通报活动进展，研究党群共建"],
  ["O01", "2026-06-17", "PROBLEM", "", "部分企业工会没有参加承诺公开"],
  ["O01", "2026-06-17", "PROBLEM", "", "青年志愿服务时间不固定"],
  ["O01", "2026-06-17", "DECISION", "", "七月起开展工人劳动竞赛"],
  ["O01", "2026-06-17", "DECISION", "", "每月第二个周六为青年志愿服务日"],
  ["O01", "2026-06-17", "DECISION", "", "巾帼建功岗与党员先锋岗一并公示"],
  ["O05", "2026-01-22", "CHAIR", "", "支部书记"],
  ["O05", "2026-01-22", "AGENDA", "", "学习县委、党总支方案"],
  ["O05", "2026-01-22", "AGENDA", "", "讨论本支部载体“窗口午间不断档”"],
  ["O05", "2026-01-22", "READ", "组织委员", "《第一党支部创先争优活动实施方案》"],
  ["O05", "2026-01-22", "SPEECH", "窗口党小组", "午间轮值排班先试行两周"],
  ["O05", "2026-01-22", "DECISION", "", "二月底前每名党员提出承诺事项"],
  ["O05", "2026-06-05", "AGENDA", "", "现场制作一份处罚决定书，限时四十分钟"],
  ["O05", "2026-06-05", "ENTRANT", "执法一组", "标兵，用时 28 分钟"],
  ["O05", "2026-06-05", "ENTRANT", "窗口青年队（非党员）", "标兵，格式零差错"],
  ["O05", "2026-06-05", "ENTRANT", "巾帼岗（妇女小组）", "标兵，说理最清楚"],
  ["O05", "2026-06-05", "ENTRANT", "执法二组", "完成"],
  ["O09", "2026-06-14", "GROUP", "临时党支部书记", "塌方点抢通"],
  ["O09", "2026-06-14", "GROUP", "养护中心副主任", "沿线排查"],
  ["O09", "2026-06-14", "GROUP", "安全股股长", "交通疏导"],
  ["O09", "2026-06-14", "MACHINE", "", "挖机", [2, "台", ""]],
  ["O09", "2026-06-14", "MACHINE", "", "装载机", [1, "台", ""]],
  ["O09", "2026-06-14", "ROSTER", "6月14日夜", "专人24小时值守，每班两人"],
];

const topics = [
  "服务规范",
  "典型案例剖析",
  "党章第一章",
  "窗口礼仪与用语",
  "安全生产要求",
  "政策问答",
  "廉洁纪律",
  "身边榜样",
  "业务新规",
  "群众来信怎么回",
  "半年承诺对照",
];

/** Minutes, attendance, the study days of one branch, segments, a demonstration point and who was heard (CAM-07, CAM-10, CAM-11, CAM-20, CAM-23). */
export async function loadMeetings({ client, id, insert }: Loading): Promise<void> {
  const activity = (org: string, on: string) => id("activity", `${org} ${on}`);
  const campaign = { campaign_org_id: id("org", ISSUER), campaign_id: id("campaign", THIS_YEAR) };
  await insert(
    "activity_line",
    lines.map(([org, on, kind, name, text, figure], position) => ({
      ...{
        org_id: id("org", org),
        id: id("activity_line", `${org} ${on} ${position}`, on),
        activity_id: activity(org, on),
      },
      ...{
        kind,
        position,
        name,
        text,
        quantity: figure?.[0] ?? null,
        unit: figure?.[1] ?? "",
        approximate: figure?.[2] ?? "",
      },
    })),
  );
  await client.query(
    `insert into activity_attendance (org_id, id, activity_id, person_id, presence)
     select a.org_id, gen_random_uuid(), a.id, m.person_id, case row_number() over (partition by a.id order by m.person_id) % 12 when 5 then 'LEAVE' when 9 then 'ABSENT' else 'PRESENT' end
       from activity a join membership m on m.org_id = a.org_id and m.begins_on <= a.happened_on and (m.ends_on is null or m.ends_on >= a.happened_on)
      where a.org_id = $1 and a.kind in ('MOBILISATION', 'STUDY')`,
    [id("org", "O05")],
  );
  const plan = id("study_plan", "O05", "2026-03-17");
  await insert("study_plan", [
    {
      ...{ org_id: id("org", "O05"), id: plan, ...campaign, title: "2026年周五学习日", weekday: 5, every_weeks: 1 },
      ...{
        begins_on: "2026-03-20",
        ends_on: "2026-07-31",
        place: "局二楼会议室",
        planner_person_id: id("person", "P10"),
      },
    },
  ]);
  await client.query(
    `insert into study_session (org_id, id, plan_id, day, topic, leader, activity_id)
     select $1, gen_random_uuid(), $2, d.day::date, coalesce(($3::text[])[d.place], ''), '组织委员',
            (select a.id from activity a where a.org_id = $1 and a.kind = 'STUDY' and a.happened_on = d.day::date)
       from (select day, row_number() over (order by day) as place from generate_series(date '2026-03-20', date '2026-07-31', interval '7 days') day
              where day::date not in (select c.day from calendar c where c.kind = 'HOLIDAY')) d`,
    [id("org", "O05"), plan, topics],
  );
  await loadPlan({ client, id, insert }, campaign);
}

type Tools = Pick<Loading, "client" | "id" | "insert">;

async function loadPlan(
  { client, id, insert }: Tools,
  campaign: { campaign_org_id: string; campaign_id: string },
): Promise<void> {
  const spans = [
    ["第一时段", "学习方案，定诺公开，完成第一轮点评", "2026-01-12", "2026-03-31"],
    ["第二时段", "对照承诺抓落实，群众评议，整改销号", "2026-04-01", "2026-06-30"],
    ["第三时段", "深化提高，年底评诺，总结表彰", "2026-07-01", "2026-12-31"],
  ] as const;
  await insert(
    "campaign_segment",
    spans.map(([name, steps, begins_on, ends_on], at) => ({
      ...{ org_id: campaign.campaign_org_id, id: id("campaign_segment", name), campaign_id: campaign.campaign_id },
      ...{ position: at + 1, name, steps, begins_on, ends_on },
    })),
  );
  await client.query(
    `insert into segment_round (org_id, id, segment_org_id, segment_id, round_org_id, round_id)
     select r.org_id, gen_random_uuid(), s.org_id, s.id, r.org_id, r.id from review_round r join campaign_segment s on s.campaign_id = r.campaign_id and r.opens_on between s.begins_on and s.ends_on
      where r.org_id = $1`,
    [id("org", "O05")],
  );
  await insert("demonstration_point", [
    {
      ...{
        org_id: id("org", ISSUER),
        id: id("demonstration_point", "O10", "2026-04-08"),
        ...campaign,
        subject_org_id: id("org", "O10"),
      },
      ...{
        theme: "承诺一事一页，进展一月一亮",
        practice:
          "支部把每条承诺列成一页，写明对象、时限和检查办法；每月最后一个周五在公开栏亮进展，逾期的当场说明原因。",
      },
      ...{
        state: "PUBLISHED",
        marked_on: "2026-04-08",
        published_on: "2026-05-21",
        marker_person_id: id("person", "P03"),
      },
    },
  ]);
  await insert(
    "scheme_hearing",
    [
      ["2026-01-16", "MEETING", "服务对象代表、离退休党员", 9, "午间办事没有人接待，希望轮流值守", "TAKEN", ""],
      ["2026-01-17", "BOX", "窗口意见箱", null, "取号机常常缺纸", "TAKEN", ""],
      ["2026-01-19", "VISIT", "货运企业", 4, "希望审批全部网上办", "PARTLY", "权限内的三项先上网，其余报县局"],
    ].map(([heard_on, way, heard, people, opinion, outcome, reply]) => ({
      ...{ org_id: id("org", "O05"), id: id("scheme_hearing", String(heard)), adoption_id: id("adoption", "O05") },
      ...{
        heard_on: heard_on ?? null,
        way: way ?? null,
        heard: heard ?? null,
        people: people ?? null,
        opinion: opinion ?? null,
      },
      ...{ outcome: outcome ?? null, reply: reply ?? null, recorder_person_id: id("person", "P10") },
    })),
  );
}

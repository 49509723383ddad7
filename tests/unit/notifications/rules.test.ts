import { describe, expect, it } from "vitest";
import { currentMode, type DeskFigures, fulfilmentOf } from "@/lib/notifications/desk/rules";
import { hrefOf, inOrder, type Todo, todoKinds, urgencyOf } from "@/lib/notifications/rules";

const todo = (change: Partial<Todo>): Todo => ({
  kind: "PLEDGE_EXAMINE",
  orgId: "o",
  orgCode: "sj05",
  orgName: "第一党支部",
  capacity: "支部书记",
  acting: false,
  mine: false,
  subjectId: "s",
  title: "",
  detail: "",
  dueOn: null,
  count: 1,
  ...change,
});
const none = new Map();

describe("where a matter leads", () => {
  it.each(todoKinds)("%s stays on this site, in the org it belongs to", (kind) => {
    expect(hrefOf(todo({ kind }))).toMatch(/^\/o\/sj05\/[a-z/]+/);
    expect(hrefOf(todo({ kind, mine: true }))).toMatch(/^\/(me\/[a-z]+.*\?org=sj05|o\/sj05\/)/);
  });
});

describe("how a matter presses", () => {
  it("says days late, today, working days left with holidays, returned, or nothing", () => {
    const holidays = new Map([["2026-06-22", "HOLIDAY" as const]]);
    const at = (change: Partial<Todo>) => urgencyOf(todo(change), "2026-06-20", holidays);
    expect(at({ dueOn: "2026-06-17" })).toEqual({ at: "late", days: 3 });
    expect(at({ dueOn: "2026-06-20" })).toEqual({ at: "today", days: 0 });
    expect(at({ dueOn: "2026-06-24" })).toEqual({ at: "working", days: 2 });
    expect(at({ kind: "PLEDGE_RETURNED" })).toEqual({ at: "returned", days: 0 });
    expect(at({})).toEqual({ at: "open", days: 0 });
    expect(urgencyOf(todo({ dueOn: "2026-06-24" }), "2026-06-20", none)).toEqual({ at: "working", days: 3 });
  });

  it("late before returned before today before later; a leader's queue comes first", () => {
    const todos = [
      todo({ kind: "ADOPT" }),
      todo({ kind: "DUTY_REPORT", dueOn: "2026-06-25" }),
      todo({ kind: "REVIEW_SUBORDINATES", dueOn: "2026-06-30" }),
      todo({ kind: "PLEDGE_RETURNED" }),
      todo({ kind: "RECTIFY", dueOn: "2026-06-10" }),
      todo({ kind: "ADOPTION_APPROVE" }),
    ];
    const order = (leads: boolean) => inOrder(todos, "2026-06-20", leads).map(({ kind }) => kind);
    expect(order(false)).toEqual([
      "RECTIFY",
      "PLEDGE_RETURNED",
      "DUTY_REPORT",
      "REVIEW_SUBORDINATES",
      "ADOPT",
      "ADOPTION_APPROVE",
    ]);
    expect(order(true).slice(0, 3)).toEqual(["ADOPTION_APPROVE", "REVIEW_SUBORDINATES", "RECTIFY"]);
  });
});

describe("the rail", () => {
  const figures = { evaluationState: null, noticeEndsOn: null, reviewState: null } as DeskFigures;

  it("a vote goes before a notice, a notice before reviews, pledges run all year", () => {
    expect(currentMode(figures)).toBe("pledges");
    expect(currentMode({ ...figures, reviewState: "OPEN" })).toBe("reviews");
    expect(currentMode({ ...figures, reviewState: "OPEN", noticeEndsOn: "2026-06-26" })).toBe("commendations");
    expect(currentMode({ ...figures, noticeEndsOn: "2026-06-26", evaluationState: "OPEN" })).toBe("evaluations");
  });

  it("no items, no share", () => {
    expect(fulfilmentOf({ items: 0, fulfilled: 0 })).toBe(0);
    expect(fulfilmentOf({ items: 54, fulfilled: 38 })).toBeCloseTo(0.7037);
  });
});

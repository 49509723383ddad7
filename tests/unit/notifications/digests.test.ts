import { describe, expect, test } from "vitest";
import { gather } from "@/lib/notifications/digests/rules";
import { cutText } from "@/lib/notifications/robots/rules";
import type { Todo } from "@/lib/notifications/rules";

const todo = (change: Partial<Todo>): Todo => ({
  ...{ kind: "ITEM_OVERDUE", orgId: "a", orgCode: "a1", orgName: "一支", capacity: null, acting: false, mine: true },
  ...{ subjectId: "s", title: "事项", detail: "", dueOn: "2026-06-10", count: 1 },
  ...change,
});

describe("the digest", () => {
  test("fifteen of a kind are one line with their number, how many are late, and the page that lists them", () => {
    const many = Array.from({ length: 15 }, (_, at) => todo({ dueOn: at < 9 ? "2026-06-10" : "2026-06-20" }));
    expect(gather(many, "2026-06-15")).toMatchObject([
      { kind: "ITEM_OVERDUE", count: 15, late: 9, dueOn: "2026-06-10", href: "/me/pledges?org=a1" },
    ]);
  });

  test("LIFE-05 matters of another organisation, and one's own beside the desk's, stand in lines of their own", () => {
    const lines = gather([todo({}), todo({ orgId: "b", orgCode: "b1" }), todo({ mine: false })], "2026-06-15");
    expect(lines.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  test("a topic that is switched off is left out", () => {
    expect(gather([todo({}), todo({ kind: "PLEDGE_EXAMINE", mine: false })], "2026-06-15", ["DUE"])).toMatchObject([
      { kind: "PLEDGE_EXAMINE" },
    ]);
  });

  test("what is too long for a chat ends at a whole line and says so", () => {
    const text = Array.from({ length: 200 }, (_, at) => `${at}. 一条很长的承诺事项`).join("\n");
    const cut = cutText(text, "……其余请登录查看");
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2_000);
    expect(cut.endsWith("\n……其余请登录查看")).toBe(true);
  });
});

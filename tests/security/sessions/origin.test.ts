import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { action, answer, comesFromHere, parseForm } from "@/lib/auth/action";
import { idle } from "@/lib/kernel/form-state";

const given = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => given.headers,
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock("next/navigation", () => ({ notFound: () => undefined, redirect: () => undefined }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "zh-CN" }));

const here = { host: "zhengyou.example" };
const form = (entries: Record<string, string> = {}) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};

beforeEach(() => {
  given.headers = new Headers(here);
});

describe("INV-12 an action is a public address: only our own pages may post to it", () => {
  it.each<[string, Record<string, string>, boolean]>([
    ["our own Origin", { origin: "https://zhengyou.example" }, true],
    [
      "our own Origin behind a balancer",
      { origin: "https://public.example", "x-forwarded-host": "public.example" },
      true,
    ],
    ["another Origin", { origin: "https://elsewhere.example" }, false],
    ["another port", { origin: "https://zhengyou.example:8443" }, false],
    ["the Origin null of a sandboxed page", { origin: "null" }, false],
    ["no Origin and nothing else", {}, false],
    ["no Origin, same-origin by fetch metadata", { "sec-fetch-site": "same-origin" }, true],
    ["no Origin, cross-site by fetch metadata", { "sec-fetch-site": "cross-site" }, false],
    [
      "another Origin that claims to be same-origin",
      { origin: "https://elsewhere.example", "sec-fetch-site": "same-origin" },
      false,
    ],
  ])("%s", async (_what, headers, expected) => {
    given.headers = new Headers({ ...here, ...headers });
    expect(await comesFromHere()).toBe(expected);
  });

  it("without it the command does not run", async () => {
    let ran = false;
    const refused = await answer(form(), async () => {
      ran = true;
      return {};
    });
    expect([refused.status, ran]).toEqual(["refused", false]);
  });

  it("with it and without a session the answer is TIMEOUT and the typed text comes back, passwords excepted", async () => {
    given.headers.set("origin", "https://zhengyou.example");
    const act = action(z.object({}), async () => undefined);
    const state = await act(idle, form({ org: "nosuchorg", name: "林知远", newPassword: "secret", $ACTION_ID: "x" }));
    expect(state).toMatchObject({ status: "refused", code: "TIMEOUT", values: { org: "nosuchorg", name: "林知远" } });
    expect(JSON.stringify(state)).not.toContain("secret");
  });
});

describe("what a form holds at most", () => {
  it("is said beside each field that crossed it, with its own number", async () => {
    given.headers.set("origin", "https://zhengyou.example");
    const schema = z.object({
      score: z.coerce.number().min(10, "tooSmall").max(100, "tooLarge"),
      text: z.string().max(4, "tooLong"),
      place: z.string().min(1, "required"),
    });
    const told = async (entries: Record<string, string>) => {
      const state = await answer(form(entries), async () => {
        parseForm(schema, form(entries));
        return {};
      });
      return state.status === "refused" ? state.fields : null;
    };
    expect(await told({ score: "120", text: "一二三四五", place: "会议室" })).toEqual({
      score: "不能大于 100",
      text: "最多写 4 个字",
    });
    expect(await told({ score: "1", text: "一二", place: "会议室" })).toEqual({ score: "不能小于 10" });
  });

  it("counts a line break once, as it was typed, and keeps it so", () => {
    const schema = z.object({ text: z.string().max(3, "tooLong") });
    expect(parseForm(schema, form({ text: "一\r\n二" }))).toEqual({ text: "一\n二" });
  });
});

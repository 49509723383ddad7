import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isBusy } from "@/lib/kernel/busy";
import { pool } from "@/lib/kernel/db";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look } from "@/lib/kernel/work";
import { answering } from "@/scripts/setup/answering.mjs";
import { as } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let release: () => void = () => undefined;
beforeAll(async () => {
  county = await makeCounty();
  const app = pool("app");
  const taken = await Promise.all(Array.from({ length: app.options.max ?? 0 }, () => app.connect()));
  release = () => taken.forEach((client) => void client.release());
});
afterAll(() => release());

const answerOf = async (handle: RequestListener) => {
  const server = createServer(answering(handle)).listen(0);
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const words = await answer.text();
  server.close();
  return { status: answer.status, after: answer.headers.get("retry-after"), words };
};
const asked = () => look(as(county.people.secretary, county.first), async () => "drawn");
/** As Next does: a fault becomes 500, with an error page or without a word. */
const faulty =
  (words: string): RequestListener =>
  async (_request, response) => {
    await asked().catch(() => {
      response.statusCode = 500;
      if (words) response.setHeader("content-type", "text/html");
    });
    response.end(words);
  };

it("while every connection is taken a page is busy, not broken, and a form keeps what was typed", async () => {
  const fault = await asked().catch((error: unknown) => error);
  expect([isBusy(fault), (fault as { digest?: string }).digest]).toEqual([true, "BUSY"]);
  const written = await begin(as(county.people.secretary, county.first), async () => "").catch(
    (error: unknown) => error,
  );
  expect(refusalFrom(written)?.code).toBe("BUSY");
});

it("the server then answers 503 with when to come again: the page's own words, or plain ones where there are none", async () => {
  expect(await answerOf(faulty("<p>请稍候</p>"))).toEqual({ status: 503, after: "5", words: "<p>请稍候</p>" });
  expect(await answerOf(faulty(""))).toMatchObject({ status: 503, words: expect.stringContaining("使用的人较多") });
});

it("a fault of its own stays 500, and what could be drawn is drawn", async () => {
  const broken: RequestListener = (_request, response) => void response.writeHead(500).end("编号");
  expect(await answerOf(broken)).toEqual({ status: 500, after: null, words: "编号" });
  release();
  release = () => undefined;
  expect(await answerOf(faulty("内容"))).toEqual({ status: 200, after: null, words: "内容" });
});

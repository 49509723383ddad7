import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerKept } from "@/components/board/kept";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let drawn = 0;
const draw = async () => {
  drawn += 1;
  return new Response(`wall ${drawn}`, { headers: { ETag: `"${drawn}"` } });
};
const ask = (path: string, given: Record<string, string> = {}) =>
  answerKept(new Request(`http://wall.test${path}`, { headers: given }), draw);

test("a crowd that opens the board in the same second is drawn for once, each with the whole page", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/board/a")));
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(50).fill("wall 1"));
});

test("PLG-32 a second later it is drawn anew, and another page, language or size never stands in for it", async () => {
  expect(await (await ask("/board/b")).text()).toBe("wall 2");
  expect(await (await ask("/board/b?lang=en")).text()).toBe("wall 3");
  vi.advanceTimersByTime(1_001);
  expect(await (await ask("/board/b")).text()).toBe("wall 4");
});

test("whoever still has the page is told so and is sent nothing", async () => {
  const first = await ask("/board/c");
  const again = await ask("/board/c", { "if-none-match": first.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("what went wrong is not kept for the next reader", async () => {
  const request = new Request("http://wall.test/board/d");
  await expect(answerKept(request, () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
  expect((await answerKept(request, draw)).status).toBe(200);
});

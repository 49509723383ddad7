import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { todoKinds } from "@/lib/notifications/rules";

test("every matter of the to-do list is told in words, in the three languages, from what a matter carries", () => {
  const carried = { count: 2, title: "政务服务一窗通办", detail: "WEEKLY_DISPATCH", period: "2" };
  for (const locale of locales) {
    const words = loadWords(locale, "inbox");
    const told = todoKinds.flatMap((kind) => [
      words(`todos.${kind}.title`, carried),
      words(`todos.${kind}.note`, carried),
      words(`todos.${kind}.action`, { count: 2 }),
    ]);
    // Words that ask for more than they are given come out as their own key.
    expect(told.filter((line) => line.startsWith("inbox.todos."))).toEqual([]);
  }
});

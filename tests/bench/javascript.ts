import { gzipSync } from "node:zlib";
import { rowsIn } from "./database";
import { type Figure, figure } from "./figure";
import { admin, type Ground, serveCounty, serveEmpty, withServers } from "./ground";
import type { Server } from "./process";
import { ask, deskRequest } from "./requests";
import { makeVisitor } from "./visitor";

const scriptTags = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g;
const preloads = /<link\b[^>]*(?:rel="modulepreload"|as="script")[^>]*>/g;

/** The addresses a browser of today loads; `nomodule` is for those that know no modules. */
function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(scriptTags)].filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, source]) => source);
  const links = [...html.matchAll(preloads)].map(([link]) => /href="([^"]+)"/.exec(link)?.[1]);
  return [...new Set([...tags, ...links])].filter((source) => source !== undefined);
}

/** Bytes of all first-load scripts of a page, each compressed as it would travel. */
async function scriptBytes(server: Server, html: string): Promise<number> {
  let bytes = 0;
  for (const path of scriptsOf(html)) bytes += gzipSync(await ask(server, { path })).length;
  return bytes;
}

const words = (html: string) =>
  html
    .replace(/<(style|script|head)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** Script tags, preloads and handlers of a page that has to be readable without any. */
function scriptsIn(html: string, expected: string): number {
  if (!words(html).includes(expected)) throw new Error(`a public page does not say ${expected}`);
  return [...html.matchAll(/<script\b|as="script"|rel="modulepreload"|\son\w+="/g)].length;
}

/** What the first load of the desk brings along, and that the public pages bring nothing. */
export async function benchJavascript({ demo }: Ground): Promise<Figure[]> {
  const secretary = await makeVisitor(demo, "branch");
  const [board] = await rowsIn<{ code: string; name: string }>(
    admin(demo),
    "select o.code, o.name from org o where o.publication = 'PUBLIC' and exists (select 1 from pledge p where p.org_id = o.id and p.state = 'PUBLISHED') order by o.path limit 1",
  );
  if (!board) throw new Error("no org of this county has a public board");
  return withServers([() => serveCounty(demo), serveEmpty], async (house, empty) => {
    const desk = await scriptBytes(house, await ask(house, deskRequest(secretary, "inbox")));
    const bare = await scriptBytes(empty, await ask(empty, { path: "/" }));
    const onBoard = scriptsIn(await ask(house, { path: `/board/${board.code}` }), board.name);
    const onForm = scriptsIn(await ask(house, { path: "/e" }), "评议");
    return [
      figure("javascript: first load of the inbox", desk / bare, "× empty app", "≤ 1.25"),
      figure("javascript: public board", onBoard, "scripts", "≤ 0"),
      figure("javascript: evaluation form", onForm, "scripts", "≤ 0"),
    ];
  });
}

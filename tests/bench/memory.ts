import { type Figure, figure } from "./figure";
import { type Ground, serveCounty, serveEmpty, withServers } from "./ground";
import { residentMiB, type Server } from "./process";
import { type Asked, crowd, deskRequest } from "./requests";
import { median } from "./rounds";
import { makeVisitor } from "./visitor";

const pages = ["inbox", "pledges", "reviews", "rectifications", "dashboard", "campaigns", "evaluations", "people"];
const together = 4;
const slices = 40;

type Grown = { halfway: number; atEnd: number };

/** Resident memory around the middle and at the end of many requests: medians over a tenth of the way each. */
async function grow(server: Server, count: number, next: (index: number) => Asked): Promise<Grown> {
  const seen: number[] = [];
  for (let slice = 0; slice < slices; slice += 1) {
    await crowd(server, count / slices, together, (index) => next(slice * (count / slices) + index));
    seen.push(residentMiB(server));
  }
  const tenth = slices / 10;
  return {
    halfway: median(seen.slice(slices / 2 - tenth / 2, slices / 2 + tenth / 2)),
    atEnd: median(seen.slice(-tenth)),
  };
}

/** Memory of the web process after many mixed requests of the root's and a branch's secretary, beside the empty application's. */
export async function benchMemory({ prefecture, quick }: Ground): Promise<Figure[]> {
  const visitors = [await makeVisitor(prefecture, "root"), await makeVisitor(prefecture, "branch")];
  const asked: Asked[] = [
    ...visitors.flatMap((visitor) => pages.map((page) => deskRequest(visitor, page))),
    ...visitors.map(({ code }) => ({ path: `/board/${code}` })),
    { path: "/e" },
  ];
  const mixed = (index: number) => asked[index % asked.length] ?? { path: "/e" };
  const count = quick ? 10_000 : 100_000;
  const house = await withServers([() => serveCounty(prefecture)], (server) => grow(server as Server, count, mixed));
  const empty = await withServers([serveEmpty], (server) =>
    grow(server as Server, count, (index) => (index % 10 === 0 ? { path: "/empty", json: "{}" } : { path: "/" })),
  );
  return [
    figure(`memory: after ${count} requests`, house.atEnd / empty.atEnd, "× empty app", "≤ 1.5"),
    figure("memory: growth in the last half", (house.atEnd / house.halfway - 1) * 100, "%", "≤ 5"),
  ];
}

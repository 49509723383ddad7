import { Agent, request } from "node:http";
import type { Server } from "./process";
import type { Visitor } from "./visitor";

export type Asked = { path: string; cookie?: string; json?: string };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request over a kept connection, read to its end; anything but a success is an error. */
export function ask({ origin }: Server, { path, cookie, json }: Asked): Promise<string> {
  const headers = { ...(cookie ? { cookie } : {}), ...(json ? { "content-type": "application/json" } : {}) };
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { agent, headers, method: json ? "POST" : "GET" }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("error", reject);
      answer.on("end", () => {
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(Buffer.concat(parts).toString("utf8"));
        else reject(new Error(`${path} answered ${status}`));
      });
    });
    asked.on("error", reject);
    asked.end(json);
  });
}

/** A page of the desk as one of the visitors. */
export const deskRequest = ({ cookie, code }: Visitor, page: string): Asked => ({ path: `/o/${code}/${page}`, cookie });

/** Sends `count` requests, `together` of them at any moment, and returns how many came back per second. */
export async function crowd(server: Server, count: number, together: number, next: (index: number) => Asked) {
  const began = performance.now();
  let sent = 0;
  const visit = async () => {
    while (sent < count) await ask(server, next(sent++));
  };
  await Promise.all(Array.from({ length: together }, visit));
  return count / ((performance.now() - began) / 1_000);
}

import { type Asked, orders, shows } from "@/lib/noticeboard/pledges/rules";
import { type Look, there } from "./frame";

/** What the reader looks for on the wall; it stands in the address. */
export type Asking = Asked & { search: string; campaign: string };

export function askedOf(request: Request): Asking {
  const given = new URL(request.url).searchParams;
  return {
    search: (given.get("q") ?? "").trim().slice(0, 20),
    order: orders.find((one) => one === given.get("sort")) ?? "name",
    show: shows.find((one) => one === given.get("show")) ?? null,
    after: given.get("after") ?? "",
    campaign: given.get("campaign") ?? "",
  };
}

/** The same wall asked otherwise; a new question begins at its first page. */
export function hrefOf(look: Look, { search, order, show, campaign }: Omit<Asking, "after">, after = ""): string {
  const given = { q: search, sort: order === "name" ? "" : order, show: show ?? "", campaign, after };
  const kept = Object.entries(given).filter(([, value]) => value !== "");
  const query = new URLSearchParams(kept).toString();
  return `${there(look, look.path)}${query ? `&${query}` : ""}`;
}
